import { Button } from '@mantine/core'
import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { counted } from '#shared/model/figure-words.ts'
import { FLAGS } from '#shared/model/flags.ts'

/** What was told to wait, why, and the way to have it back. */
export function Ignored({ today }: Readonly<{ today: string }>) {
  const { data } = useRead('week.ignored.list', { today })
  const { remove, error } = useRemove('ignored')
  if (!data || data.length === 0) return null
  return (
    <details className="week-ignored">
      <summary>Ignored: {counted(data.length, 'thing')}</summary>
      <ErrorSentence error={error} />
      <ul className="week-steps">
        {data.map(({ record, schoolName }) => (
          <li key={record.id}>
            <span>
              <a href={paths.school(record.body.schoolId)}>{schoolName}</a>:{' '}
              {FLAGS[record.body.flag].toLowerCase().replace('cpd', 'CPD')}, because {record.body.reason}
              <span className="fb-quiet">
                {' '}
                {record.body.until === null
                  ? 'until it changes'
                  : `until ${dayNear(record.body.until, today)}`}
              </span>
            </span>
            <Button
              size="compact-sm"
              fz="xs"
              variant="default"
              onClick={() => void remove(record)}
              aria-label={`Ask again: ${schoolName}, ${FLAGS[record.body.flag]}`}
            >
              Ask again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
