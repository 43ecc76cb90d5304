import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { counted } from '#shared/model/figure-words.ts'
import type { RegisterMatch } from '#shared/model/register.ts'
import { RegisterMatchRow } from './RegisterMatchRow.tsx'
import { useAddSchool } from './use-add-school.ts'

const WAIT_MS = 80
const LETTERS = 2
const SHOWN = 30

/** Finds schools as one types; arrows move along what was found, Enter adds the school or opens it. */
export function RegisterSearch({ canAdd }: Readonly<{ canAdd: boolean }>) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), WAIT_MS)
  const [at, setAt] = useState(0)
  const asks = text.length >= LETTERS
  const found = useRead('register.search', { text, limit: SHOWN }, { when: asks, keepLast: true })
  const partners = useRead('schools.list', { text: '' })
  const add = useAddSchool(new Set(partners.data?.map((school) => school.id)))
  const list = useId()
  const partnerIds = new Map(partners.data?.map((school) => [school.urn, school.id]))
  const matches = asks ? (found.data?.matches ?? []) : []
  const here = Math.min(at, matches.length - 1)
  const option = (match: RegisterMatch | undefined) => (match ? `${list}-${match.urn}` : undefined)

  function take(match: RegisterMatch): void {
    const partner = partnerIds.get(String(match.urn))
    if (partner !== undefined) go(paths.school(partner))
    else if (canAdd) void add.run(match)
  }

  function move(to: number): void {
    const next = Math.max(0, Math.min(matches.length - 1, to))
    setAt(next)
    document.getElementById(option(matches[next]) ?? '')?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const match = matches[here]
    if (event.key === 'Escape') setTyped('')
    else if (event.key === 'ArrowDown' && match) move(here + 1)
    else if (event.key === 'ArrowUp' && match) move(here - 1)
    else if (event.key === 'Enter' && match) take(match)
    else return
    event.preventDefault()
  }

  return (
    <div className="schools-search">
      <TextInput
        label="Find a school"
        description="By name, URN, postcode or town: two letters are enough."
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls={matches.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={option(matches[here])}
      />
      <p role="status" className="schools-found">
        {asks && found.data && foundWords(matches.length, found.data.more, text)}
      </p>
      <ErrorSentence error={found.error ?? add.error} />
      {matches.length > 0 && (
        <div id={list} role="listbox" aria-label="Schools found" className="schools-matches">
          {matches.map((match, index) => (
            <RegisterMatchRow
              key={match.urn}
              id={option(match) as string}
              match={match}
              chosen={index === here}
              partner={partnerIds.has(String(match.urn))}
              canAdd={canAdd}
              onTake={() => {
                setAt(index)
                take(match)
              }}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function foundWords(count: number, more: boolean, text: string): string {
  if (count === 0) return `No school was found for “${text}”.`
  return more
    ? `The first ${count} schools; write more to narrow them down.`
    : `${counted(count, 'school')} found.`
}
