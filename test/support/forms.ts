import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

/** The statements that the framework of seven areas asks staff. */
export const STATEMENTS = itemsOf(SHIPPED_FRAMEWORKS[0] as Framework).flatMap(({ id, survey_statement }) =>
  survey_statement === null ? [] : [{ itemId: id, words: survey_statement }],
)

const GOOGLE = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']

export type Respondent = Readonly<{ job: string; answers: readonly (string | number)[] }>

/** Invented people: `jobs` says how many of each, and each answers every statement by a fixed pattern. */
export function respondents(
  jobs: Readonly<Record<string, number>>,
  statements: number = STATEMENTS.length,
): Respondent[] {
  return Object.entries(jobs).flatMap(([job, many], kind) =>
    Array.from({ length: many }, (_, person) => ({
      job,
      answers: Array.from(
        { length: statements },
        (_, item) => GOOGLE[(person * 3 + item + kind * 2 + Math.floor(person / 2)) % 5] as string,
      ),
    })),
  )
}

function cell(words: string | number, separator: string): string {
  const text = String(words)
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}

type Shape = Readonly<{ separator?: string; statements?: readonly string[] }>

/** As Google Forms gives answers out: a time, an address if it was asked for, then the questions. */
export function googleExport(
  people: readonly Respondent[],
  { separator = ',', statements = STATEMENTS.map(({ words }) => words) }: Shape = {},
): string {
  const rows = [
    ['Timestamp', 'Email Address', 'What is your role?', ...statements, 'Anything else?'],
    ...people.map(({ job, answers }, index) => [
      `2026/06/${String(8 + (index % 14)).padStart(2, '0')} 9:${String(index % 60).padStart(2, '0')}:03 AM GMT+1`,
      `person${index}@invented.example.org`,
      job,
      ...answers,
      `A comment, of person ${index}, that "nobody" may keep`,
    ]),
  ]
  return `${rows.map((row) => row.map((words) => cell(words, separator)).join(separator)).join('\r\n')}\r\n`
}

/** As Microsoft Forms does: five columns of its own first, and statements numbered where the form numbers them. */
export function microsoftExport(
  people: readonly Respondent[],
  { separator = ';', statements = STATEMENTS.map(({ words }) => words) }: Shape = {},
): string {
  const rows = [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Your role', ...statements],
    ...people.map(({ job, answers }, index) => [
      index + 1,
      `6/${8 + (index % 14)}/26 9:01:07`,
      `6/${8 + (index % 14)}/26 9:09:41`,
      'anonymous',
      `Invented Person ${index}`,
      job,
      ...answers,
    ]),
  ]
  return `\ufeff${rows.map((row) => row.map((words) => cell(words, separator)).join(separator)).join('\r\n')}\r\n`
}
