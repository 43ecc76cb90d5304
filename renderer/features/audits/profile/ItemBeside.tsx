import { CloseButton } from '@mantine/core'
import { useId } from 'react'
import { Facts } from '#renderer/ui/Facts.tsx'
import type { EarlierAudit } from '#shared/contract/looking.ts'
import { type Framework, itemsOf, itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import { CONFIDENCE_WORDS, howConfidence } from '#shared/model/how.ts'
import type { ItemViews, SourceView } from '#shared/model/moderation.ts'
import type { AuditTabProps } from '../audit-tab.ts'
import { HowButton } from '../how/HowButton.tsx'
import { BothViews } from '../views/BothViews.tsx'
import { viewWords } from '../views/view-words.ts'
import { earlierName } from './earlier.ts'

type ItemBesideProps = Readonly<{
  page: AuditTabProps['page']
  framework: Framework
  views: ItemViews
  beside: EarlierAudit | undefined
  onClose: () => void
}>

/** Stands beside a picture: who sees one item how, what was agreed, and what it was before. */
export function ItemBeside({ page, framework, views, beside, onClose }: ItemBesideProps) {
  const title = useId()
  const item = itemsOf(framework).find(({ id }) => id === views.itemId)
  if (!item) return null
  const evidence = page.evidence.filter(({ body }) => body.itemId === item.id)
  const then = beside?.compares.find((pair) => pair.item === item.id)?.before
  const before = beside?.agreed.find(({ itemId }) => itemId === then)
  const outside: [string, SourceView | undefined][] = [
    ['Interviews', views.interviews],
    ['Documents', views.documents],
    ['Adviser', views.adviser],
  ]
  return (
    <aside className="audit-item-views" aria-labelledby={title} aria-live="polite">
      <div className="audit-item-views-head">
        <h3 id={title}>
          {item.id} {itemTitle(item)}
        </h3>
        <CloseButton aria-label="Close the item" onClick={onClose} />
      </div>
      {item.title !== undefined && <p className="fb-notes">{item.statement}</p>}
      <BothViews page={page} framework={framework} views={views} />
      <Facts
        facts={[
          ...outside.flatMap(([name, view]): [string, string][] =>
            view === undefined ? [] : [[name, withNote(viewWords(framework, view), view)]],
          ),
          ['Agreed', withNote(viewWords(framework, views.agreed), views.agreed)],
          ...(beside
            ? [
                [
                  earlierName(beside),
                  then === undefined
                    ? 'does not compare'
                    : before === undefined
                      ? 'nothing agreed'
                      : before.level === null
                        ? 'no level'
                        : levelLabel(framework, before.level),
                ] as [string, string],
              ]
            : []),
        ]}
      />
      <p className="fb-quiet">
        Confidence: {CONFIDENCE_WORDS[views.confidence].toLowerCase()}{' '}
        <HowButton of={`the confidence in ${item.id}`} how={() => howConfidence(framework, views)} />
      </p>
      {evidence.length > 0 && (
        <div>
          <h4>Evidence</h4>
          <ul className="audit-lines">
            {evidence.map(({ id, body }) => (
              <li key={id}>{body.title}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}

function withNote(words: string, view: SourceView | undefined): string {
  return view === undefined || view.note === '' ? words : `${words}: ${view.note}`
}
