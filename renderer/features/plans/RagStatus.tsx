import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import { RAG } from '#shared/model/enums.ts'

const TONES: Readonly<Record<keyof typeof RAG, StatusTone>> = {
  not_started: 'quiet',
  green: 'good',
  amber: 'overdue',
  red: 'needs-you',
  done: 'good',
}

/** Where a goal stands, in a word. */
export function RagStatus({ rag }: Readonly<{ rag: keyof typeof RAG }>) {
  return <Status tone={TONES[rag]}>{RAG[rag]}</Status>
}
