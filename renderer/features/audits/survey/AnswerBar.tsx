import { answersIn, SURVEY_ANSWERS, type SurveyCounts } from '#shared/model/survey.ts'

const FILLS = ['hatch-dense', 'hatch', 'none', 'light', 'solid'] as const

/** The patterns of all answer bars, drawn once a page: they tell the answers apart without colours. */
export function AnswerPatterns() {
  return (
    <svg width="0" height="0" className="survey-defs" aria-hidden="true">
      <defs>
        <pattern
          id="survey-hatch-dense"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className="survey-no-ground" />
          <rect width="2.4" height="4" className="survey-no" />
        </pattern>
        <pattern
          id="survey-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="survey-no-ground" />
          <rect width="1.4" height="6" className="survey-no" />
        </pattern>
        <pattern id="survey-light" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="survey-yes-ground" />
          <circle cx="3" cy="3" r="1" className="survey-yes" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The five answers side by side, from disagree at the left to agree at the right. The figures stand beside it. */
export function AnswerBar({ counts }: Readonly<{ counts: SurveyCounts }>) {
  const n = answersIn(counts)
  let left = 0
  return (
    <svg className="survey-bar" aria-hidden="true">
      {counts.map((many, index) => {
        const [x, width] = [(left / n) * 100, (many / n) * 100]
        left += many
        const fill = FILLS[index] as string
        return (
          many > 0 && (
            <rect
              key={SURVEY_ANSWERS[index]}
              x={`${x}%`}
              width={`${width}%`}
              y="1"
              height="14"
              className={fill === 'solid' ? 'survey-yes' : 'survey-answer'}
              fill={fill === 'none' ? 'transparent' : fill === 'solid' ? undefined : `url(#survey-${fill})`}
            />
          )
        )
      })}
    </svg>
  )
}

/** What the patterns mean. */
export function AnswerKey() {
  return (
    <ul className="survey-key">
      {SURVEY_ANSWERS.map((answer, index) => (
        <li key={answer}>
          <AnswerBar counts={SURVEY_ANSWERS.map((_, at) => Number(at === index)) as SurveyCounts} />
          {answer}
        </li>
      ))}
    </ul>
  )
}
