import { Button, Checkbox, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { SurveyChoices, SurveyFile, SurveyPreview, SurveyVerdict } from '#shared/contract/surveys.ts'
import { codes, SURVEY_GROUPS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { SurveyGroup } from '#shared/model/survey.ts'
import { columnsBySight } from './by-place.ts'
import { FormPreview } from './FormPreview.tsx'
import { StatementColumns } from './StatementColumns.tsx'
import type { Statement } from './statements.ts'

type FormChoicesProps = Readonly<{
  auditId: string
  grant: string
  file: SurveyFile
  statements: readonly Statement[]
  onDone: (words: string, written: { batch: string | null; verdict: SurveyVerdict }) => void
}>
type Invited = NonNullable<SurveyChoices['invited']>
type Chosen = Required<
  Pick<
    SurveyChoices,
    'columns' | 'groupColumn' | 'groups' | 'one' | 'leaveOut' | 'hadFive' | 'heldFrom' | 'heldTo'
  >
> &
  Readonly<{ invited: Invited }>

/** What the columns hold and what the words mean, with what would be kept of it. */
export function FormChoices({ auditId, grant, file, statements, onDone }: FormChoicesProps) {
  const [chosen, setChosen] = useState<Chosen>({
    columns: columnsBySight(file.guess),
    groupColumn: file.guess.groupColumn,
    groups: {},
    one: null,
    leaveOut: false,
    hadFive: false,
    invited: {},
    heldFrom: null,
    heldTo: null,
  })
  const change = (next: Partial<Chosen>) => setChosen({ ...chosen, ...next })
  const choices = { auditId, file: grant, sha256: file.sha256, ...chosen }
  const any = Object.keys(chosen.columns).length > 0
  const preview = useRead('surveys.preview', choices, { when: any, keepLast: true })
  const write = useWrite('surveys.import')
  const found = preview.data
  const held =
    found === undefined || found.problems.every(({ allowedBy }) => allowedBy !== null && chosen[allowedBy])
  const people = found?.verdict.kept.find(({ group }) => group === 'all')?.answered ?? 0

  async function run(): Promise<void> {
    const written = await write.run(choices)
    if (written) onDone(`The totals of ${counted(people, 'person', 'people')} are imported.`, written)
  }

  return (
    <>
      <StatementColumns
        statements={statements}
        file={file}
        columns={chosen.columns}
        onChange={(columns) => change({ columns })}
      />
      <Section title="Groups, and when it was held">
        <div className="survey-fields">
          <Choose
            label="Column of groups"
            choices={file.columns
              .filter(({ sort, column }) => sort === 'choice' || column === chosen.groupColumn)
              .map(({ column, heading }) => ({ value: String(column), label: shortened(heading) }))}
            value={chosen.groupColumn === null ? null : String(chosen.groupColumn)}
            none="None: all staff only"
            onChange={(value) => change({ groupColumn: value === null ? null : Number(value) })}
          />
          <DateField
            label="Held from"
            looks="past"
            value={chosen.heldFrom ?? found?.heldFrom ?? null}
            onChange={(heldFrom) => change({ heldFrom })}
          />
          <DateField
            label="Held to"
            looks="past"
            value={chosen.heldTo ?? found?.heldTo ?? null}
            onChange={(heldTo) => change({ heldTo })}
          />
        </div>
        <Asked
          groups={found?.verdict.kept.map(({ group }) => group) ?? ['all']}
          invited={chosen.invited}
          onChange={(invited) => change({ invited })}
        />
        {found && (
          <Meanings
            preview={found}
            onGroup={(words, group) => change({ groups: { ...chosen.groups, [words]: group } })}
            onOne={(one) => change({ one })}
          />
        )}
      </Section>
      <Section title="What would be kept">
        {!any && <p>Say of at least one statement which column it is.</p>}
        <ErrorSentence error={preview.error} />
        {any && found && !preview.error && (
          <>
            <FormPreview preview={found} statements={statements} />
            {found.problems.map(({ sentence, allowedBy }) => (
              <div key={sentence} className="survey-problem">
                <p>{sentence}</p>
                {allowedBy !== null && (
                  <Checkbox
                    label={allowedBy === 'leaveOut' ? 'Leave them out' : 'The form had five answers'}
                    checked={chosen[allowedBy]}
                    onChange={(event) => change({ [allowedBy]: event.currentTarget.checked })}
                  />
                )}
              </div>
            ))}
          </>
        )}
        <ErrorSentence error={write.error} />
        <div className="survey-go">
          <Button
            onClick={() => void run()}
            loading={write.busy}
            disabled={!any || preview.refreshing || preview.error !== undefined || !held || people === 0}
          >
            Keep the totals
          </Button>
        </div>
      </Section>
    </>
  )
}

type AskedProps = Readonly<{
  groups: readonly SurveyGroup[]
  invited: Invited
  onChange: (invited: Invited) => void
}>

/** How many of each group that is kept were asked: a share of those who answered says little without it. */
function Asked({ groups, invited, onChange }: AskedProps) {
  return (
    <div className="survey-fields survey-asked-of">
      {groups.map((group) => (
        <NumberInput
          key={group}
          label={`${SURVEY_GROUPS[group]}: invited`}
          description="Empty if nobody knows"
          min={0}
          max={99_999}
          allowDecimal={false}
          hideControls
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={invited[group] ?? ''}
          onChange={(value) => {
            const { [group]: _, ...others } = invited
            onChange(value === '' ? others : { ...others, [group]: Number(value) })
          }}
        />
      ))}
    </div>
  )
}

type MeaningsProps = Readonly<{
  preview: SurveyPreview
  onGroup: (words: string, group: Exclude<keyof typeof SURVEY_GROUPS, 'all'> | 'none') => void
  onOne: (one: 'disagree' | 'agree') => void
}>

const SUBGROUPS = codes(SURVEY_GROUPS).filter((code) => code !== 'all')

/** What the words of the group column and bare numbers were taken for; each can be put right. */
function Meanings({ preview, onGroup, onOne }: MeaningsProps) {
  return (
    <div className="survey-meanings">
      {preview.groupWords.map(({ words, group }) => (
        <Choose
          key={words}
          label={`“${shortened(words)}”`}
          choices={[
            ...SUBGROUPS.map((code) => ({ value: code, label: SURVEY_GROUPS[code] })),
            { value: 'none' as const, label: 'All staff only' },
          ]}
          value={group ?? 'none'}
          onChange={(value) => value && onGroup(words, value)}
        />
      ))}
      {preview.otherGroupWords > 0 && (
        <p className="fb-quiet">
          {counted(preview.otherGroupWords, 'other answer')} that fewer than five people gave.
        </p>
      )}
      {preview.one !== null && (
        <Choose
          label="In numbers, 1 means"
          choices={[
            { value: 'disagree', label: 'Strongly disagree' },
            { value: 'agree', label: 'Strongly agree' },
          ]}
          value={preview.one}
          onChange={(value) => value && onOne(value)}
        />
      )}
    </div>
  )
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}
