import { TextInput } from '@mantine/core'
import { Choose } from '#renderer/ui/Choose.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import type { CrosswalkLine } from '#shared/model/framework/crosswalk.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'

type Change = Readonly<{ from?: string | undefined; compares?: boolean; note?: string }>

type CrosswalkTableProps = Readonly<{
  from: Framework
  lines: readonly CrosswalkLine[]
  readOnly: boolean
  onChange: (line: CrosswalkLine, change: Change) => void
}>

/** Item by item: what it was before, and whether a level of the one says the same as a level of the other. */
export function CrosswalkTable({ from, lines, readOnly, onChange }: CrosswalkTableProps) {
  const choices = itemsOf(from).map((item) => ({ value: item.id, label: `${item.id} ${itemTitle(item)}` }))
  return (
    <div className="fb-table-frame">
      <table className="fb-table frameworks-crosswalk">
        <caption className="fb-hidden">Items of the newer version with their counterparts</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Before</th>
            <th scope="col">Compares</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.item.id}>
              <th scope="row">
                <span className="frameworks-id">{line.item.id}</span> {itemTitle(line.item)}
                <Reworded line={line} />
              </th>
              <td>
                {readOnly ? (
                  line.before ? (
                    `${line.before.id} ${itemTitle(line.before)}`
                  ) : (
                    <span className="fb-quiet">No counterpart</span>
                  )
                ) : (
                  <Choose
                    aria-label={`Counterpart of ${line.item.id}`}
                    choices={choices}
                    value={line.before?.id ?? null}
                    none="No counterpart"
                    onChange={(id) => onChange(line, { from: id ?? undefined })}
                  />
                )}
              </td>
              <td>
                <Comparing line={line} readOnly={readOnly} onChange={onChange} />
              </td>
              <td>
                {readOnly || line.before === undefined ? (
                  line.note
                ) : (
                  <TextInput
                    aria-label={`Note on ${line.item.id}`}
                    value={line.note}
                    onChange={(event) => onChange(line, { note: event.currentTarget.value })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COMPARES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

function Comparing({
  line,
  readOnly,
  onChange,
}: Pick<CrosswalkTableProps, 'readOnly' | 'onChange'> & { line: CrosswalkLine }) {
  if (line.before === undefined)
    return <span className="fb-quiet frameworks-nothing">Nothing to compare</span>
  const { compares, settled } = line
  return (
    <div className="frameworks-comparing">
      {readOnly ? (
        <Status tone={compares ? 'good' : 'overdue'}>{compares ? 'Yes' : 'No'}</Status>
      ) : (
        <Choose
          aria-label={`Whether ${line.item.id} compares`}
          choices={COMPARES}
          value={compares ? 'yes' : 'no'}
          onChange={(value) => value && onChange(line, { compares: value === 'yes' })}
        />
      )}
      {!settled && <span className="fb-quiet frameworks-by-words">by its words</span>}
    </div>
  )
}

/** Where the two do not say the same, both stand there to be judged. */
function Reworded({ line: { item, before } }: Readonly<{ line: CrosswalkLine }>) {
  if (before === undefined || (before.statement === item.statement && sameLevels(before, item))) return null
  return (
    <dl className="frameworks-reworded">
      {before.statement !== item.statement && (
        <>
          <dt>Now</dt>
          <dd>{item.statement}</dd>
          <dt>Before</dt>
          <dd>{before.statement}</dd>
        </>
      )}
      {levelsThatDiffer(before, item).map((level) => (
        <div key={level} className="frameworks-reworded-level">
          <dt>Level {level} now</dt>
          <dd>{item.descriptors?.[level] ?? 'Not described'}</dd>
          <dt>Level {level} before</dt>
          <dd>{before.descriptors?.[level] ?? 'Not described'}</dd>
        </div>
      ))}
    </dl>
  )
}

type Described = Pick<CrosswalkLine['item'], 'descriptors'>

function levelsThatDiffer(one: Described, other: Described): string[] {
  return ['0', '1', '2', '3'].filter(
    (level) => (one.descriptors?.[level] ?? '') !== (other.descriptors?.[level] ?? ''),
  )
}

function sameLevels(one: Described, other: Described): boolean {
  return levelsThatDiffer(one, other).length === 0
}
