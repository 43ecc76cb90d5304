import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRemove } from '#renderer/data/use-remove.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'
import { type FrameworkItem, itemTitle } from '#shared/model/framework/framework.ts'
import { AuditNeedForm } from '../AuditNeedForm.tsx'

type ItemNeedsProps = Readonly<{
  page: AuditPage
  item: FrameworkItem
  open: boolean
  onOpen: (open: boolean) => void
  readOnly: boolean
  onEscape: () => void
}>

/** The needs that were made of an item, and the small form for another. */
export function ItemNeeds({ page, item, open, onOpen, readOnly, onEscape }: ItemNeedsProps) {
  const needs = page.needs.filter((need) => need.body.itemId === item.id)
  const [editing, setEditing] = useState<string>()
  const { remove, error } = useRemove('need')
  if (readOnly && needs.length === 0) return null
  const first = { itemId: item.id, title: itemTitle(item) }
  const close = () => {
    onOpen(false)
    setEditing(undefined)
    onEscape()
  }
  return (
    <div className="audit-part">
      <h3>Need</h3>
      <div>
        {needs.length > 0 && (
          <ul className="audit-lines">
            {needs.map((need) =>
              editing === need.id ? (
                <li key={need.id}>
                  <AuditNeedForm
                    page={page}
                    first={first}
                    need={need}
                    onClose={close}
                    onReopen={() => setEditing(need.id)}
                  />
                </li>
              ) : (
                <li key={need.id}>
                  <span>
                    {need.body.title}
                    <span className="audit-quiet">
                      {' '}
                      Priority {need.body.priority}, {NEED_STATUS[need.body.status].toLowerCase()}
                    </span>
                  </span>
                  {!readOnly && (
                    <>
                      <Button variant="subtle" size="compact-sm" onClick={() => setEditing(need.id)}>
                        Change<span className="fb-hidden"> the need “{need.body.title}”</span>
                      </Button>
                      <RemoveButton
                        label={`Remove the need “${need.body.title}”`}
                        onClick={() => void remove(need)}
                      />
                    </>
                  )}
                </li>
              ),
            )}
          </ul>
        )}
        <ErrorSentence error={error} />
        {!readOnly &&
          (open ? (
            <AuditNeedForm
              page={page}
              first={first}
              need={null}
              onClose={close}
              onReopen={() => onOpen(true)}
            />
          ) : (
            <div>
              <Button variant="default" onClick={() => onOpen(true)} aria-keyshortcuts="M">
                Make a need of this item <kbd>M</kbd>
              </Button>
            </div>
          ))}
      </div>
    </div>
  )
}
