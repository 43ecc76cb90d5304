import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { FLAG_WEIGHT, FLAGS } from '#shared/model/flags.ts'

export const FLAG_TONE: Readonly<Record<'ask' | 'watch' | 'know', StatusTone>> = {
  ask: 'needs-you',
  watch: 'due',
  know: 'quiet',
}

type SchoolFlagsProps = Readonly<{ flags: SchoolRow['flags']; most: number }>

/** What stands out, each as a word with a shape; the most pressing ones, and how many more there are. */
export function SchoolFlags({ flags, most }: SchoolFlagsProps) {
  const rest = flags.slice(most)
  return (
    <span className="schools-flags">
      {flags.slice(0, most).map(({ flag, sentence }) => (
        <span key={flag} title={sentence}>
          <Status tone={FLAG_TONE[FLAG_WEIGHT[flag]]}>{FLAGS[flag]}</Status>
        </span>
      ))}
      {rest.length > 0 && (
        <span className="fb-quiet" title={rest.map(({ sentence }) => sentence).join(' ')}>
          and {rest.length} more
        </span>
      )}
    </span>
  )
}
