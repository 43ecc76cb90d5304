import { Button } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { FrameworkPage } from '#shared/contract/frameworks.ts'
import { familyOf } from '#shared/model/framework/framework.ts'
import { type Key, sameKey, versionName } from './words.ts'

/** The crosswalks that lead here or away, and the way to another comparison. */
export function Compared({ page }: Readonly<{ page: FrameworkPage }>) {
  const { framework, crosswalks } = page
  const all = useRead('frameworks.list')
  const [chosen, setChosen] = useState<string | null>(null)
  const others = (all.data ?? []).filter((one) => !sameKey(one, framework))
  const nameOf = (key: Key) => {
    const found = sameKey(key, framework) ? framework : others.find((one) => sameKey(one, key))
    return found ? versionName(found) : `${key.id} ${key.version}`
  }
  const family = others.filter((one) => familyOf(one.id) === familyOf(framework.id))
  const other = others.find((one) => `${one.id}@${one.version}` === (chosen ?? idOf(family[0] ?? others[0])))
  return (
    <Section title="Compared with other versions" note="which items of two rounds can be compared">
      {crosswalks.length > 0 && (
        <ul className="frameworks-crosswalks">
          {crosswalks.map(({ record, from, to, approvedBy, approvedOn }) => (
            <li key={record}>
              <a href={paths.crosswalk(from, to)}>
                {nameOf(from)} → {nameOf(to)}
              </a>{' '}
              <span className="fb-quiet">
                {approvedBy === ''
                  ? 'not approved yet'
                  : `approved by ${approvedBy}${approvedOn ? ` on ${dayYear(approvedOn)}` : ''}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {other && (
        <div className="frameworks-compare">
          <Choose
            label="Compare with"
            choices={others.map((one) => ({ value: `${one.id}@${one.version}`, label: versionName(one) }))}
            value={`${other.id}@${other.version}`}
            onChange={setChosen}
          />
          <Button variant="default" onClick={() => go(pathBetween(other, framework))}>
            Compare
          </Button>
        </div>
      )}
    </Section>
  )
}

function idOf(row: Key | undefined): string | null {
  return row === undefined ? null : `${row.id}@${row.version}`
}

/** From the older to the newer; between two frameworks, from the other to this one. */
function pathBetween(other: Key, own: Key): string {
  const newer = other.id === own.id && other.version.localeCompare(own.version, 'en', { numeric: true }) > 0
  return newer ? paths.crosswalk(own, other) : paths.crosswalk(other, own)
}
