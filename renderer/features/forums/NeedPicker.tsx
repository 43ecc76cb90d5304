import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { SharedNeed } from '#shared/contract/forums.ts'
import { counted } from '#shared/model/figure-words.ts'

const SHOWN_AT_FIRST = 8

type NeedPickerProps = Readonly<{
  needs: readonly SharedNeed[]
  chosen: readonly string[]
  onChange: (needIds: string[]) => void
}>

/** The needs that schools share, those of most schools first. */
export function NeedPicker({ needs, chosen, onChange }: NeedPickerProps) {
  const [all, setAll] = useState(false)
  const isChosen = (need: SharedNeed) => need.needIds.some((id) => chosen.includes(id))
  const shown = all ? needs : needs.filter((need, index) => index < SHOWN_AT_FIRST || isChosen(need))
  if (needs.length === 0)
    return (
      <EmptyState>
        No school has an open need from an audit yet. The forum can still be planned; its needs can be chosen
        later.
      </EmptyState>
    )
  return (
    <fieldset className="forum-needs">
      <legend>What is it about?</legend>
      {shown.map((need) => (
        <Checkbox
          key={need.itemId}
          label={`${need.title} – ${counted(need.schools.length, 'school')}`}
          description={need.schools.join(', ')}
          checked={isChosen(need)}
          onChange={({ currentTarget }) => {
            const others = chosen.filter((id) => !need.needIds.includes(id))
            onChange(currentTarget.checked ? [...others, ...need.needIds] : others)
          }}
        />
      ))}
      {shown.length < needs.length && (
        <button type="button" className="forum-link" onClick={() => setAll(true)}>
          Show {counted(needs.length - shown.length, 'more need')}
        </button>
      )}
    </fieldset>
  )
}
