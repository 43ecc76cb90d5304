import { useState } from 'react'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { VISIT_SOURCES, type VisitSource } from '#shared/model/moderation.ts'

const SOURCE_NAMES: Readonly<Record<VisitSource, string>> = {
  adviser: 'My own view',
  interviews: 'Interviews',
  documents: 'Documents',
}

/** Whoever reads another's audit does not see their own view in it. */
export function useSourceNames(): typeof SOURCE_NAMES {
  return useReadOnly() ? { ...SOURCE_NAMES, adviser: 'Adviser' } : SOURCE_NAMES
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
