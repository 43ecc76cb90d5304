import { Button } from '@mantine/core'
import type { RecordOf } from '#shared/contract/base.ts'
import { FSM_DEFINITIONS } from '#shared/model/context.ts'
import { CONTEXT_MEASURES, type ContextMeasure, definitionOf } from '#shared/model/context-series.ts'
import { figureWords } from './context-words.ts'

type SchoolContextTableProps = Readonly<{
  years: readonly RecordOf<'context'>[]
  readOnly: boolean
  onChange: (id: string) => void
}>

const HEADS: Readonly<Record<ContextMeasure, string>> = {
  pupils: 'Roll',
  ppPct: 'PP',
  fsmPct: 'FSM',
  ealPct: 'EAL',
  senSupportPct: 'SEN support',
  ehcpPct: 'EHCP',
  idaciValue: 'IDACI',
}
/** What the chart says in full beside the table. */
const SHORT: Readonly<Record<string, string>> = {
  [FSM_DEFINITIONS.benefits]: 'benefits',
  [FSM_DEFINITIONS.universal_credit]: 'Universal Credit',
}
const MEASURES = Object.keys(HEADS) as ContextMeasure[]

/** All figures, the newest year first, each free-school-meals and IDACI figure with what it means. */
export function SchoolContextTable({ years, readOnly, onChange }: SchoolContextTableProps) {
  const shown = MEASURES.filter((measure) => years.some(({ body }) => body[measure] !== null))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="fb-table-frame" tabIndex={0} aria-label="Context year by year">
      <table className="fb-table context-table">
        <caption className="fb-hidden">Context year by year</caption>
        <thead>
          <tr>
            <th scope="col">Year and source</th>
            {shown.map((measure) => (
              <th scope="col" key={measure} className="fb-right">
                <abbr title={CONTEXT_MEASURES[measure]}>{HEADS[measure]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map(({ id, body }) => (
            <tr key={id}>
              <td>
                {readOnly ? (
                  body.academicYear
                ) : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Change the figures of ${body.academicYear}`}
                    onClick={() => onChange(id)}
                  >
                    {body.academicYear}
                  </Button>
                )}
                {body.source !== '' && <span className="context-source">{body.source}</span>}
              </td>
              {shown.map((measure) => (
                <td key={measure} className="fb-right">
                  {figureWords(measure, body[measure])}
                  {body[measure] !== null && (
                    <Meaning
                      words={SHORT[definitionOf(body, measure)] ?? definitionOf(body, measure)}
                      band={measure === 'idaciValue' ? body.idaciBand : null}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Meaning({ words, band }: Readonly<{ words: string; band: string | null }>) {
  const text = [band === null ? '' : `band ${band}`, words].filter((part) => part !== '').join(', ')
  return text === '' ? null : <span className="context-meaning">{text}</span>
}
