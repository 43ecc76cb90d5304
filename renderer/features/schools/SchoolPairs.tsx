import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { PAIRING_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'

/** The schools that this one learns from or shares with; nothing where there are none. */
export function SchoolPairs({ schoolId }: Readonly<{ schoolId: string }>) {
  const pairs = useRead('across.pairs', { schoolId })
  const rows = pairs.data ?? []
  if (rows.length === 0) return null
  return (
    <Section
      title="Pairs"
      note={counted(rows.length, 'pair')}
      actions={<a href={paths.across}>Weak and strong schools</a>}
    >
      <ul className="schools-pairs">
        {rows.map(({ pairing: { id, body }, schoolName, partnerName, about }) => {
          const learns = body.schoolId === schoolId
          return (
            <li key={id}>
              {learns ? 'Learns from ' : 'Shares with '}
              <a href={paths.school(learns ? body.partnerId : body.schoolId)}>
                {learns ? partnerName : schoolName}
              </a>
              <span className="schools-detail">
                {[
                  `${body.itemId ?? body.areaId} ${about}`,
                  PAIRING_STATUS[body.status].toLowerCase(),
                  dayNear(body.madeOn, today()),
                  body.note,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
