import { Button } from '@mantine/core'
import { useState } from 'react'
import { native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { ContextPreview } from '#shared/contract/context.ts'
import { IOD_EDITIONS } from '#shared/model/context.ts'
import { counted } from '#shared/model/figure-words.ts'
import { recentYears } from './context-years.ts'

type File = Readonly<{ grant: string; name: string }>
type Edition = (typeof IOD_EDITIONS)[number]

/** Figures of a year for all partner schools from one file: what it would do first, then doing it. */
export function RegisterContext() {
  const years = recentYears()
  const [file, setFile] = useState<File>()
  const [academicYear, setYear] = useState(years[1] as string)
  const [iodEdition, setEdition] = useState<Edition | null>('2019')
  const [failed, setFailed] = useState<Error>()
  const preview = useWrite('context.previewFile')
  const load = useWrite('context.loadFile')
  const [seen, setSeen] = useState<ContextPreview>()

  async function look(chosen: File, year = academicYear, edition = iodEdition): Promise<void> {
    setSeen(await preview.run({ file: chosen.grant, academicYear: year, iodEdition: edition }))
  }
  async function choose(): Promise<void> {
    setFailed(undefined)
    try {
      const chosen = await native.chooseFile({ purpose: 'context' })
      if (!chosen) return
      setFile(chosen)
      await look(chosen)
    } catch (reason) {
      setFailed(reason as Error)
    }
  }
  async function take(): Promise<void> {
    if (file === undefined) return
    const done = await load.run({ file: file.grant, academicYear, iodEdition })
    if (!done) return
    say(`Loaded the figures of ${academicYear} for ${counted(done.added + done.changed, 'school')}.`)
    setFile(undefined)
    setSeen(undefined)
  }
  return (
    <Section title="Figures of a year">
      <p className="fb-quiet schools-how">
        Pupil premium, EAL, SEN support and IDACI by URN, for your partner schools only. Such a file has no
        year in it: say which one it is.
      </p>
      <div className="schools-load">
        {file === undefined ? (
          <div>
            <Button variant="default" onClick={() => void choose()}>
              Choose a file of figures
            </Button>
          </div>
        ) : (
          <>
            <p>
              <strong>{file.name}</strong>
            </p>
            <div className="fb-form-row">
              <Choose
                label="School year of the figures"
                choices={years.map((year) => ({ value: year, label: year }))}
                value={academicYear}
                onChange={(year) => {
                  setYear(year as string)
                  void look(file, year as string)
                }}
              />
              <Choose
                label="Edition of the deprivation indices"
                choices={IOD_EDITIONS.map((edition) => ({ value: edition, label: `IoD ${edition}` }))}
                none="Not known"
                value={iodEdition}
                onChange={(edition) => {
                  setEdition(edition)
                  void look(file, academicYear, edition)
                }}
              />
            </div>
            <div role="status">{seen && <PreviewWords preview={seen} />}</div>
            <div className="fb-actions">
              <Button
                variant="default"
                disabled={seen === undefined || seen.added + seen.changed === 0 || load.busy}
                onClick={() => void take()}
              >
                Take the figures over
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  setFile(undefined)
                  setSeen(undefined)
                }}
              >
                Cancel
              </Button>
            </div>
          </>
        )}
        <ErrorSentence error={failed ?? preview.error ?? load.error} />
      </div>
    </Section>
  )
}

function PreviewWords({ preview }: Readonly<{ preview: ContextPreview }>) {
  const { rows, found, added, changed, same, typedKept, missing, skipped, skippedCount } = preview
  return (
    <>
      <p>
        {counted(rows, 'school')} in the file, {found} of them partner {found === 1 ? 'school' : 'schools'}:{' '}
        {added} new {added === 1 ? 'year' : 'years'}, {changed} changed, {same} as before
        {typedKept > 0 && `; ${counted(typedKept, 'typed figure')} stay`}.
        {missing.length > 0 &&
          ` Not in the file: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' …' : ''}.`}
      </p>
      {skippedCount > 0 && (
        <p className="fb-quiet">
          {counted(skippedCount, 'row')} cannot be used; the first is row {skipped[0]?.row},{' '}
          {skipped[0]?.column}: {skipped[0]?.reason}
        </p>
      )}
    </>
  )
}
