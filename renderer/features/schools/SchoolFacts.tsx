import { dayYear } from '#renderer/ui/dates.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { counted } from '#shared/model/figure-words.ts'

type SchoolLeadProps = Readonly<{ page: SchoolPage; withAdviser: boolean }>

/** The school in one line: where, how large, whom to ring. */
export function SchoolLead({ page, withAdviser }: SchoolLeadProps) {
  const { body } = page.school
  const lead = page.people.find(({ role }) => role.body.role === 'cpd_lead' && role.body.to === null)
  return joined([
    body.laName || body.town,
    body.phase,
    body.pupils === null ? '' : counted(body.pupils, 'pupil'),
    lead ? `CPD lead ${lead.person.body.name}` : 'no CPD lead named',
    withAdviser ? `${body.hub}, adviser ${page.owner}` : '',
  ])
}

/** The register's other facts in one quiet line, with the day that they speak of. */
export function SchoolFacts({ school }: Readonly<{ school: RecordOf<'school'> }>) {
  const { body } = school
  const facts = [
    `URN ${body.urn}${body.formerUrns.length > 0 ? ` (before: ${body.formerUrns.join(', ')})` : ''}`,
    body.laestab === '' ? '' : `DfE ${body.laestab}`,
    body.typeName,
    body.ageLow === null || body.ageHigh === null ? '' : `ages ${body.ageLow} to ${body.ageHigh}`,
    body.trust,
    [body.street, body.town, body.postcode].filter((part) => part !== '').join(', '),
    body.registerAsAt === null ? '' : `data as at ${dayYear(body.registerAsAt)}`,
  ]
  return <p className="schools-facts">{joined(facts)}</p>
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
