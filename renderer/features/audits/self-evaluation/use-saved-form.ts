import { useState } from 'react'
import { today } from '#shared/model/local-date.ts'

export type SavedForm = Readonly<{ on: string; name: string }>

/** Under which name the audit's form was last saved for the school, and when; this computer remembers it. */
export function useSavedForm(auditId: string) {
  const key = `leaders-form ${auditId}`
  const [saved, setSaved] = useState(() => savedFrom(localStorage.getItem(key)))
  const note = (name: string) => {
    const on = today()
    localStorage.setItem(key, `${on} ${name}`)
    setSaved({ on, name })
  }
  return { saved, note }
}

/** "2026-11-22 Form.html": the day, then the name. */
function savedFrom(text: string | null): SavedForm | undefined {
  const [, on, name] = /^(\d{4}-\d\d-\d\d) (.+)$/.exec(text ?? '') ?? []
  return on === undefined || name === undefined ? undefined : { on, name }
}
