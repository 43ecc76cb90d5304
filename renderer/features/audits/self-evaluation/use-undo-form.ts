import { useWrite } from '#renderer/data/use-write.ts'
import { say } from '#renderer/ui/toasts.ts'
import { counted } from '#shared/model/figure-words.ts'

/** Takes a whole form back, and says what stays because somebody changed it since. */
export function useUndoForm() {
  const undo = useWrite('audits.selfEvaluation.undo')
  return {
    busy: undo.busy,
    error: undo.error,
    run: async (id: string): Promise<void> => {
      const done = await undo.run({ id })
      if (!done) return
      const { undone, kept } = done
      if (undone === 0 && kept.length === 0) return
      say(
        kept.length === 0
          ? `Taken back: ${counted(undone, 'item')} as before.`
          : `Taken back: ${counted(undone, 'item')} as before. Changed since, so as it is: ${kept.join(', ')}.`,
      )
    },
  }
}
