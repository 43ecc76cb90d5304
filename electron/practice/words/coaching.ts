import type { HalfTermCode } from '../school-year.ts'

/** How a conversation of that part of the year begins, in the summary that both sides share. */
export const OPENINGS: Readonly<Record<HalfTermCode, readonly string[]>> = {
  AUT1: [
    'We went through the findings of the audit and chose where to begin.',
    'First look at the year: what the audit says, what the school wants, what there is time for.',
    'We read the profile item by item and left the medals aside.',
    '{lead} had talked with the head beforehand, so we could start with the two priorities.',
    'Short visit to three classrooms, then we compared what we saw with the audit.',
    'We settled how we work together: what is written down, and who reads it.',
  ],
  AUT2: [
    'The plan for {topic} took shape today.',
    'We turned the need into a goal, a group and a measure.',
    'Most of the time went on the sequence of sessions up to February.',
    '{lead} brought a draft of the plan, which we cut by a third.',
    'We tested the plan with the question "and then what will pupils do?".',
    'The first session has been; {team} left with one thing to try.',
  ],
  SPR1: [
    'The work on {topic} has started in earnest.',
    'We looked at what happened after the January session.',
    '{lead} had dropped in on four lessons and told me what had been tried.',
    'A slower start than planned, as illness took two sessions.',
    'We watched ten minutes of a lesson together and talked about what pupils did.',
    'The gap task was done by most of {team}.',
  ],
  SPR2: [
    'Half-way: we compared what was planned with what is being done.',
    'We prepared the mid-point check on {topic}.',
    '{lead} asked which parts must stay as they are and which may be adapted.',
    'New approaches are seen in most rooms now, with varying confidence.',
    'We spent the hour on the two teachers for whom it does not work yet.',
    'A good talk about what to stop, so that this can go on.',
  ],
  SUM1: [
    'The mid-point check is in, and we read it together.',
    'We looked at work from {group} before and after.',
    'Exams and tests leave little room; we kept to one question.',
    'Staff have begun to speak of {topic} as "how we do it here".',
    '{lead} led the talk today and I mostly listened.',
    'We planned the last input of the year and the final measure.',
  ],
  SUM2: [
    'Looking back over the year’s work on {topic}.',
    'We put the final figures beside the baseline and were careful about what they show.',
    'What stays, what changes, what ends: we went through the plan line by line.',
    'We drafted the page for governors.',
    'Next year’s calendar was on the table.',
    'We listed what new staff will need in September.',
  ],
}

export const SEEN = [
  'In lessons we saw {look}.',
  'A walk through three rooms showed {look}.',
  'What pleased us both: {look}.',
  '{lead} has seen {look}.',
]

export const CLOSINGS = [
  'Next time we look at what came of it.',
  'What was agreed is small enough to be done.',
  'We will come back to this after the next team meeting.',
  'The head will hear of it from {lead}.',
  'I will send the example from another hub school.',
  'It goes on the agenda of the next forum.',
  'We agreed to leave the rest until the sample is in.',
  '{team} will hear about it on Monday.',
  'Nothing new is to be added before half-term.',
  'We ended with one question for {lead} to take into the week.',
]

/** The session's own goal, first box of the private note. */
export const SESSION_GOALS = [
  'Decide on the next step for {topic}.',
  'Leave with a date and a name for the follow-up.',
  'Work out why {team} is stuck.',
  'Prepare the talk with the head.',
  'Think through the mid-point check before it happens.',
  'Get clear about what can be given up.',
  'Plan how to bring the two doubtful colleagues along.',
  'Rehearse the opening of the next session.',
]

export const WRAP_UPS = [
  'Will do the first step by the end of next week; I ring on the Thursday.',
  'Chose the smaller option and sounded relieved. Reports back in a fortnight.',
  'Wants to talk to the head alone first. Step written down in own words.',
  'Two steps, one for each of us. Confidence {confidence} of 10; a day without cover would bring it down.',
  'Tries it with one team before the rest. Knows what would make it worth going on.',
  'Takes the question to {team} on Monday and tells me what they said.',
]

/** The adviser's own thoughts. They never leave the laptop, and sound like it. */
export const REFLECTIONS = [
  'I talked too much in the first ten minutes. Next time begin with a question and wait.',
  'Looked tired. I did not press on the deadline, and I think that was right.',
  'The head’s support is thinner than it sounds. Find a reason to see them both together.',
  'Came without the samples again. Is the step too large, or is it not really theirs?',
  'Best talk so far: I asked four questions and the plan was changed by the person who owns it.',
  'I am not sure that this is a CPD matter at all; it may be about staffing.',
  'Careful with praise here: it is heard as judgement.',
  'There is some history between two of the team leaders. Not mine to solve, but plan the groups with it in mind.',
  'Ready to lead a spotlight at the forum and does not know it yet. Ask in person.',
  'I offered a solution too early. Let the silence run next time.',
  'Growing into the role; six months ago the same setback would have ended the plan.',
  'Check with my own coach how far I should go with the question of workload.',
]

export const CANCELLED = {
  cancelled_school: [
    'Called off by the school: no cover for {lead}. New date agreed at once.',
    'Called off by the school: visit of the trust on the same day.',
  ],
  cancelled_adviser: ['Called off by me (ill). We spoke for five minutes by phone and set a new date.'],
  no_show: ['Nobody came to the call; {lead} was on cover and sent word in the evening.'],
  moved: [
    'Moved by one week, because of the school’s mock examinations.',
    'Moved by a week at the school’s wish.',
  ],
} as const

export const PLANNED_STEPS_DONE = [
  'Done, and shared with the team.',
  'Done a week late; worth it.',
  'Done with two teams, the third follows.',
  'Done. The head has seen it.',
  '',
  '',
]

export const ADVISER_STEPS = [
  'Send the planning frame from another hub school',
  'Find a school that is a year ahead with {topic} and ask for a visit',
  'Look at the draft plan and send comments',
  'Ask the centre for the evidence summary on {topic}',
]
