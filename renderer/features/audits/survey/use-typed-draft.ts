import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import { instantTime } from '#renderer/ui/dates.ts'
import { type Typed, typedFromDraft } from './typed.ts'

const KEEP_AFTER_MS = 400

type Place = Readonly<{ auditId: string; schoolId: string }>
type Draft = { id: string; rev: number }

/**
 * Totals that are being typed: kept as a draft of the audit at every pause and when the page is left, and offered
 * back. They become results only by a press of the button, as a whole.
 */
export function useTypedDraft({ auditId, schoolId }: Place, begin: Typed) {
  const [typed, setTyped] = useState<Typed>()
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState(false)
  const draft = useRef<Draft>({ id: crypto.randomUUID(), rev: 0 })
  const unkept = useRef<Typed | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const work = useRef<Promise<unknown>>(Promise.resolve())
  const first = useRef(begin)

  const flush = useRef(() => {
    clearTimeout(timer.current)
    work.current = work.current.then(async () => {
      const body = unkept.current
      if (body === undefined) return
      unkept.current = undefined
      const { id, rev } = draft.current
      try {
        const kept = await client.drafts.keep({
          id,
          rev,
          record: auditId,
          kind: 'survey',
          school: schoolId,
          base: [],
          // The list of drafts finds the audit's page by these.
          body: { ...body, auditId, schoolId },
        })
        draft.current = { id: kept.id, rev: kept.rev }
        setFailed(false)
        setWords(`Kept as a draft ${instantTime(kept.savedAt)}`)
      } catch (reason) {
        unkept.current ??= body
        setFailed(true)
        setWords(`Not kept yet: ${inWords(reason).message}`)
        timer.current = setTimeout(flush.current, 3000)
      }
    })
    return work.current
  })

  useEffect(() => {
    let gone = false
    void client.drafts
      .ofRecord({ record: auditId })
      .then((found) => {
        const lost = found.find(({ kind }) => kind === 'survey')
        if (gone) return
        if (lost === undefined) return setTyped(first.current)
        draft.current = { id: lost.id, rev: lost.rev }
        setTyped(typedFromDraft(lost.body))
        setWords(`What you typed ${instantTime(lost.savedAt)} is back.`)
      })
      .catch(() => !gone && setTyped(first.current))
    const leave = () => void flush.current()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      gone = true
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [auditId])

  return {
    typed,
    words,
    failed,
    change(next: Typed): void {
      setTyped(next)
      unkept.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(flush.current, KEEP_AFTER_MS)
    },
    /** The draft that a save carries, once all of it is kept. */
    async whole(): Promise<string | undefined> {
      await flush.current()
      return draft.current.rev > 0 ? draft.current.id : undefined
    },
    /** The save took the draft with it. */
    forget(): void {
      clearTimeout(timer.current)
      unkept.current = undefined
      draft.current = { id: crypto.randomUUID(), rev: 0 }
    },
    async discard(): Promise<void> {
      clearTimeout(timer.current)
      unkept.current = undefined
      await work.current
      if (draft.current.rev > 0) await client.drafts.drop({ id: draft.current.id })
      draft.current = { id: crypto.randomUUID(), rev: 0 }
    },
  }
}
