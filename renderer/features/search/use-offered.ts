import { type Command, useAllCommands } from '#renderer/app/commands.ts'

/** The commands whose words begin as what was typed; all of them while nothing was. */
export function useOffered(text: string): readonly Command[] {
  const commands = useAllCommands().filter((command) => command.id !== 'palette')
  const wanted = wordsOf(text)
  return commands.filter(({ label }) => {
    const words = wordsOf(label)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
