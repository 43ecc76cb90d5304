import { useState } from 'react'
import { VISIT_SOURCES, type VisitSource } from '#shared/model/moderation.ts'

export const SOURCE_NAMES: Readonly<Record<VisitSource, string>> = {
  adviser: 'My own view',
  interviews: 'Interviews',
  documents: 'Documents',
}

/** From what the visit rates; each audit remembers it on this computer. */
export function useVisitSource(auditId: string) {
  const key = `visit-source ${auditId}`
  const [source, setSource] = useState<VisitSource>(
    () => VISIT_SOURCES.find((one) => one === localStorage.getItem(key)) ?? 'adviser',
  )
  const choose = (next: VisitSource) => {
    localStorage.setItem(key, next)
    setSource(next)
  }
  const after = VISIT_SOURCES[(VISIT_SOURCES.indexOf(source) + 1) % VISIT_SOURCES.length] ?? 'adviser'
  return { source, choose, chooseNext: () => choose(after) }
}
