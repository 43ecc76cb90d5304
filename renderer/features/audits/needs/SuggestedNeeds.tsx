import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '#renderer/ui/Section.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { type NeedSuggestion, SUGGESTION_RULE, suggestNeeds } from '#shared/model/need-suggestions.ts'
import { AuditNeedForm } from '../AuditNeedForm.tsx'

const SHOWN_AT_FIRST = 8

type SuggestedNeedsProps = Readonly<{
  page: AuditPage
  framework: Framework
  views: readonly ItemViews[]
}>

/** What the levels and the gaps suggest, each a button away from being a need. */
export function SuggestedNeeds({ page, framework, views }: SuggestedNeedsProps) {
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<NeedSuggestion>()
  const found = suggestNeeds(framework, views, new Set(page.needs.map(({ body }) => body.itemId)))
  const shown = all ? found : found.slice(0, SHOWN_AT_FIRST)
  const isRated = views.some(({ agreed }) => agreed !== undefined)
  return (
    <Section title="Suggested needs" note={noteOf(shown.length, found.length)}>
      {found.length === 0 ? (
        <p className="fb-quiet">
          {isRated
            ? 'Nothing stands out any more: each low or disputed item has its need.'
            : 'Once levels are agreed, the lowest items and the widest gaps stand here.'}
        </p>
      ) : (
        <>
          <p className="fb-quiet needs-rule">{SUGGESTION_RULE}</p>
          <ul className="needs-list">
            {shown.map((suggestion) => (
              <li key={suggestion.itemId}>
                {open?.itemId === suggestion.itemId ? (
                  <>
                    <p className="needs-of-item">
                      {nameOf(framework, suggestion.itemId)}
                      <span className="needs-detail">{suggestion.reasons.join(' ')}</span>
                    </p>
                    <AuditNeedForm
                      page={page}
                      need={null}
                      first={open}
                      onClose={() => setOpen(undefined)}
                      onReopen={() => setOpen(suggestion)}
                    />
                  </>
                ) : (
                  <div className="needs-line">
                    <span className="needs-words">
                      <span className="needs-title">{nameOf(framework, suggestion.itemId)}</span>
                      <span className="needs-detail">{suggestion.reasons.join(' ')}</span>
                    </span>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Make a need of ${nameOf(framework, suggestion.itemId)}`}
                      onClick={() => setOpen(suggestion)}
                    >
                      Make a need
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
          {shown.length < found.length && (
            <Button variant="subtle" size="compact-md" onClick={() => setAll(true)}>
              Show {counted(found.length - shown.length, 'more item')}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

function noteOf(shown: number, found: number): string | undefined {
  if (found === 0) return undefined
  return shown < found ? `the ${shown} most pressing of ${counted(found, 'item')}` : counted(found, 'item')
}

function nameOf(framework: Framework, itemId: string): string {
  const item = itemsOf(framework).find(({ id }) => id === itemId)
  return item === undefined ? itemId : `${item.id} ${itemTitle(item)}`
}
