import { dayYear } from '#renderer/ui/dates.ts'
import type { ExportPreview } from '#shared/contract/exchange.ts'

type Sample = ExportPreview['samples'][number]

/** Your record at the left, what leaves at the right; what stays is struck through, and said to those who hear it. */
export function Samples({ samples }: Readonly<{ samples: ExportPreview['samples'] }>) {
  return (
    <ul className="exchange-samples">
      {samples.map((sample) => (
        <li key={`${sample.kind} ${sample.title}`}>
          <h3>{titleOf(sample)}</h3>
          <div className="exchange-two">
            <div>
              <h4>Your record</h4>
              {sample.leaves.map((line) => (
                <p key={line} className="fb-notes">
                  {line}
                </p>
              ))}
              {sample.stays.map((line) => (
                <p key={line} className="fb-notes">
                  <span className="fb-hidden">Stays here: </span>
                  <s>{line}</s>
                </p>
              ))}
            </div>
            <div>
              <h4>What leaves</h4>
              {sample.leaves.length === 0 && (
                <p className="fb-quiet">That it took place, when, and what about; no text.</p>
              )}
              {sample.leaves.map((line) => (
                <p key={line} className="fb-notes">
                  {line}
                </p>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The store names a sample by its school and day, `Norbreck, 2026-11-26`. */
function titleOf({ title }: Sample): string {
  return title.replace(/\d{4}-\d{2}-\d{2}/, (date) => dayYear(date))
}
