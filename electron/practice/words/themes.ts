import type { Body } from '#shared/model/kinds.ts'

type Topic = Body<'conversation'>['topics'][number]

/** What a school's CPD has to put right, by audit item: as a need, in conversations, as steps. */
export type Theme = Readonly<{
  itemId: string
  need: string
  /** What was found at the audit. */
  finding: string
  topics: readonly Topic[]
  /** Sentences that both sides agreed to share. */
  shared: readonly string[]
  /** What the CPD lead said in confidence, in the words of the adviser's note. */
  reality: readonly string[]
  options: readonly string[]
  steps: readonly string[]
  makesRoom: string
  forum: Readonly<{ title: string; input: string; clinic: string }>
}>

export const THEMES: readonly Theme[] = [
  {
    itemId: 'B2.1',
    need: 'CPD names an activity, and not what pupils will gain',
    finding: 'The calendar lists topics; three of eleven sessions name a pupil outcome.',
    topics: ['planning', 'audit_findings'],
    shared: [
      'We rewrote the aim of the programme on {topic} so that it begins with the pupils.',
      'The plan now says who should gain: {group}.',
      '{lead} asked each leader of a session for one sentence on what pupils will do better; nine of twelve could give it.',
      'Staff can name the priority, and about half can now say which pupils it is for.',
      'The session that had no link to a pupil outcome was taken out of the calendar.',
    ],
    reality: [
      'Middle leaders see the outcome line as one more box to fill.',
      'The head still talks about activities when governors ask.',
      'Says that the old calendar was built in a rush in July and nobody owned it.',
    ],
    options: [
      'start from three pupils’ books; ask the question at the start of each planning meeting; drop sessions that cannot answer',
      'rewrite one goal together and let teams copy the pattern; write the aims as questions',
    ],
    steps: [
      'Rewrite the aim of each spring session as a pupil outcome',
      'Ask five staff what the current CPD should change for pupils, and note the answers',
      'Send the calendar with the outcome column filled in',
    ],
    makesRoom: 'Two sessions on the new display policy were dropped.',
    forum: {
      title: 'Beginning with the pupils',
      input: 'Planning backwards from what pupils will do better',
      clinic: 'One activity in our calendar that has no pupil outcome',
    },
  },
  {
    itemId: 'B2.2',
    need: 'Priorities change before practice has changed',
    finding: 'Six priorities last year; two came back after the half-term in which they began.',
    topics: ['planning', 'change_management'],
    shared: [
      'The work on {topic} now comes back every third week until Easter.',
      'We mapped the year on one page: input, try it, look at it together, try again.',
      'A gap task goes with each session, and {team} bring what came of it.',
      'There is pressure to start something new in the spring; we agreed to hold the line until the mid-point check.',
      'Two terms on one priority is new here, and staff have noticed.',
    ],
    reality: [
      'Worried that the inspection will bring a new priority overnight.',
      'Staff expect it to blow over, as the last three things did.',
      'Would like to cut more, and needs the head’s word for it.',
    ],
    options: [
      'fix the dates for the year now; tie each session to a gap task; say aloud what will not be done',
      'publish a stop list; use the forum to see a school that stayed with one thing; shorten the sessions and double their number',
    ],
    steps: [
      'Put the return dates for the priority into the school calendar',
      'Write the gap task for the next session and share it a week before',
      'Agree with the head which priority waits until September',
    ],
    makesRoom: 'The half-termly book look by the leadership team was halved.',
    forum: {
      title: 'Staying with it',
      input: 'How practice changes over two terms, and what keeps it going',
      clinic: 'The priority that keeps slipping out of our calendar',
    },
  },
  {
    itemId: 'B2.3',
    need: 'Whole-school input is not turned into subject practice',
    finding: 'Teachers value the sessions and say they rarely get time to fit them to their subject.',
    topics: ['subject_cpd', 'middle_leaders'],
    shared: [
      'Each whole-school session on {topic} is now followed by team time in the same week.',
      '{team} chose their own examples, and that has changed the tone.',
      'Subject leaders asked for model lessons in their own subject; two have been filmed.',
      'What works in English does not fit maths; teams may adapt the routine as long as the core stays.',
      'The generic slides have gone and a subject question has come in their place.',
    ],
    reality: [
      'Two subject leaders feel out of their depth and do not say so.',
      'PE and art feel that none of this was made for them.',
      'Team time gets eaten by assessment deadlines.',
    ],
    options: [
      'plan the team time before the whole-school input; pair the small subjects across schools; let a subject lead present',
      'ask the subject association; use one question for all teams; visit a department that has done it',
    ],
    steps: [
      'Plan the follow-up team time with two subject leaders',
      'Film one lesson opening in maths for the next team meeting',
      'Find a partner department in another hub school',
    ],
    makesRoom: 'One staff briefing in two is now a written bulletin.',
    forum: {
      title: 'From the hall to the subject',
      input: 'What subject teams need after a whole-school session',
      clinic: 'A subject for which our programme does not fit',
    },
  },
  {
    itemId: 'B2.5',
    need: 'Teaching assistants are left out of development',
    finding: 'Support staff come to INSET days and have had no session made for their work.',
    topics: ['support_staff', 'planning'],
    shared: [
      'Assistants now have a half-hour of their own each week, led by the SENDCo.',
      'We planned a short sequence for assistants on {topic}: what to say, when to wait, when to step back.',
      'Assistants and teachers tried the same technique and compared notes.',
      'Hours are the obstacle; paid time for two sessions a half-term has been found.',
      'An assistant presented to the staff meeting for the first time.',
    ],
    reality: [
      'Contracts end at three; anything after that has to be paid.',
      'Some assistants fear that this is about capability.',
      'One teacher plans without the assistant and would be hard to move.',
    ],
    options: [
      'use assembly time; pay for four twilight sessions; let assistants choose the first topic',
      'pair each assistant with a teacher for the gap task; ask the trust about hours',
    ],
    steps: [
      'Ask assistants which part of their work they would like to get better at',
      'Cost four paid sessions for assistants',
      'Plan the first assistants’ session with the SENDCo',
    ],
    makesRoom: 'Assistants no longer cover the Friday assembly.',
    forum: {
      title: 'Everyone who teaches',
      input: 'Development for teaching assistants that changes what pupils do',
      clinic: 'Getting time for assistants to learn',
    },
  },
  {
    itemId: 'B3.1',
    need: 'Needs are taken from results, and the cause is not tested',
    finding: 'Priorities rest on last summer’s results; nobody had looked at books or asked pupils.',
    topics: ['evaluation', 'audit_findings'],
    shared: [
      'We looked at six books together before choosing anything, and the need turned out to be another one.',
      'Pupil voice and work samples now stand beside the results for {topic}.',
      'The first explanation was attendance; the data did not bear it out.',
      '{lead} tested the cause with a short diagnostic in two classes.',
      'Leaders agreed to write down what they think the cause is, and what would prove them wrong.',
    ],
    reality: [
      'The data manager’s spreadsheet is treated as the whole truth.',
      'Afraid that the real cause is the scheme that was bought last year.',
      'The head wants a priority by Friday.',
    ],
    options: [
      'three classes, ten books, one hour; ask pupils; wait a fortnight before choosing',
      'use the diagnostic from the maths hub; compare two causes side by side; ask the teachers first',
    ],
    steps: [
      'Read ten books with the subject lead and write down what the gap is',
      'Talk to six pupils about what they find hard',
      'Write the suspected cause in one sentence and say how it could be wrong',
    ],
    makesRoom: 'One data drop was taken out of the autumn term.',
    forum: {
      title: 'Is that really the need?',
      input: 'Testing the cause before choosing the programme',
      clinic: 'A priority that we have not yet diagnosed',
    },
  },
  {
    itemId: 'B3.3',
    need: 'Activities do not have a group of pupils in mind',
    finding: 'Course requests name a topic; one in five names the pupils it is for.',
    topics: ['planning', 'evaluation'],
    shared: [
      'Each activity now names its group; for {topic} that is {group}.',
      'The request form for courses asks "which pupils?" and has turned two requests round.',
      'Teachers picked three case pupils each, by code, and bring their work to team time.',
      'We talked about how small a group may be before its figures stop meaning anything.',
      'Appraisal objectives now name a group as well; the wording is gentle.',
    ],
    reality: [
      'Some staff think that naming a group means neglecting the rest.',
      'Finds it awkward to talk about disadvantaged pupils as a group.',
      'The lists exist, and nobody opens them.',
    ],
    options: [
      'three case pupils a teacher; change the form; start each team meeting with the group',
      'use seating plans; let each team choose its group; look again after half a term',
    ],
    steps: [
      'Add "which pupils?" to the course request form',
      'Ask each teacher to choose three case pupils by code',
      'Bring work of the target group to the next team meeting',
    ],
    makesRoom: 'The weekly intervention log was cut to one line a pupil.',
    forum: {
      title: 'Which pupils?',
      input: 'Choosing a target group and keeping it in view',
      clinic: 'An activity without a group',
    },
  },
  {
    itemId: 'B3.4',
    need: 'The starting point is not written down before work begins',
    finding: 'Of five goals last year one had a baseline with a date.',
    topics: ['evaluation', 'planning'],
    shared: [
      'The baseline for {topic} was taken before the first session: {baseline}.',
      'We settled on one measure that takes twenty minutes and can be repeated.',
      'Two measures were dropped because nobody would have collected them again.',
      '{lead} wrote down what change would be reasonable by the summer, and why.',
      'The second count was made in the same way as the first, so that they can be compared.',
    ],
    reality: [
      'Afraid that a low baseline will be used against the team.',
      'Teachers had started before anybody measured, so the first figure flatters.',
      'Unsure what a realistic target would be.',
    ],
    options: [
      'one short repeatable task; a sample of twelve; ask another school to moderate',
      'use what is collected anyway; agree the target after the first count; write a range and not a point',
    ],
    steps: [
      'Take the baseline with a sample of twelve and write down the date',
      'Agree a target with the head and note the reason for it',
      'Ask a partner school to moderate the baseline samples',
    ],
    makesRoom: 'The end-of-unit test that nobody used was stopped.',
    forum: {
      title: 'Baseline first',
      input: 'Small measures that are worth repeating',
      clinic: 'A goal for which we cannot find a measure',
    },
  },
  {
    itemId: 'B3.5',
    need: 'Evaluation stops at what staff thought of the session',
    finding: 'Feedback forms are kept for every session; pupils’ work was looked at after one.',
    topics: ['evaluation', 'evidence_use'],
    shared: [
      'We planned one check for each of the five levels and dropped the form after every session.',
      'Half-way through, the measure ({measure}) has moved a little from the baseline, and the spread is wide.',
      'Teams brought samples of work from {group} and agreed on what they saw.',
      'The finding for {topic} goes to governors with its limits stated.',
      'We sorted what had changed for pupils from what staff had enjoyed.',
    ],
    reality: [
      'The governors like the satisfaction figures and will miss them.',
      'Fears that nothing will show by July.',
      'Evaluation falls to one person, in the last week of term.',
    ],
    options: [
      'put the check into team time; sample and do not count everything; tell governors what can be known by when',
      'ask three teachers for case pupils; one page a half-term; decide in advance what would make us stop',
    ],
    steps: [
      'Plan the mid-point check and put it into team time',
      'Bring six samples of work to the next conversation',
      'Draft half a page for governors on what has changed for pupils',
    ],
    makesRoom: 'Feedback forms are used for the first session of a sequence only.',
    forum: {
      title: 'Beyond the happy sheet',
      input: 'Five levels of evaluation and when to look at each',
      clinic: 'An evaluation that told us nothing',
    },
  },
  {
    itemId: 'B4.1',
    need: 'Teachers work on the same problem alone',
    finding: 'A few volunteers enquire together; most have not seen a colleague’s lesson on the priority.',
    topics: ['coaching_culture', 'evidence_use'],
    shared: [
      'Three triads on {topic} have met twice and have each chosen a question.',
      'We talked through how a triad looks at pupils and not at the teacher.',
      'The first lesson study was planned, taught and discussed within one week.',
      'Findings of the triads fit on one page, and two of them contradict each other, which is useful.',
      '{team} asked to keep their triad for a second cycle.',
    ],
    reality: [
      'One triad has turned into a moaning group.',
      'Cover for the third meeting is not certain.',
      'Strong teachers find it hard to show something half-finished.',
    ],
    options: [
      'a facilitator for each triad; shorter cycles; one common question',
      'use recorded clips in place of cover; mix the triads; start from pupils’ work',
    ],
    steps: [
      'Agree one question with each triad',
      'Find cover for the second round of lesson study',
      'Write up one triad’s finding on a single page',
    ],
    makesRoom: 'Two learning walks were given up for triad time.',
    forum: {
      title: 'Enquiring together',
      input: 'Lesson study in one week, without a day of cover',
      clinic: 'A team that does not yet talk about teaching',
    },
  },
  {
    itemId: 'B4.2',
    need: 'Coaching is for those in difficulty only',
    finding: 'Four staff are coached; all four are early in their career or on support.',
    topics: ['coaching_culture', 'middle_leaders'],
    shared: [
      'Six volunteers, two of them heads of department, have begun coaching on {topic}.',
      'Coaches met to practise listening and one short protocol.',
      'Coaching stays apart from appraisal, and the head has told staff so.',
      'The first cycle ended: five of six pairs want to go on.',
      'We looked at how coaches themselves are supported between meetings.',
    ],
    reality: [
      'The word "coaching" still means trouble here.',
      'One coach gives advice from the first minute.',
      'The lead is coaching three people and has no time left to lead.',
    ],
    options: [
      'leaders are coached first and say so; rename it; ten minutes weekly and not an hour a term',
      'train two more coaches; pair across departments; use the adviser to observe a coaching talk',
    ],
    steps: [
      'Ask two senior leaders to be coached first and to say so in briefing',
      'Run a half-hour practice session for coaches',
      'Write one paragraph that keeps coaching apart from appraisal',
    ],
    makesRoom: 'Graded observations were ended in the autumn.',
    forum: {
      title: 'Coaching for everyone',
      input: 'A ten-minute coaching talk, seen and tried',
      clinic: 'How coaching is seen in our school',
    },
  },
  {
    itemId: 'B5.3',
    need: 'What is learned on courses does not reach classrooms',
    finding:
      'Staff report back in briefing; two of nine courses led to a change that somebody could describe.',
    topics: ['evidence_use', 'time_and_budget'],
    shared: [
      'Before and after talks are now part of each course booking.',
      'The colleague who went on the programme for {topic} has two team meetings to try it out with others.',
      'We listed last year’s courses and what is left of them; the list was short and honest.',
      'One course was turned down because nobody could say what would follow it.',
      'Handouts have been replaced by one thing to try and a date to talk about it.',
    ],
    reality: [
      'Courses are seen as a reward, and that is hard to say aloud.',
      'People come back full of ideas to a full timetable.',
      'The budget was spent by February.',
    ],
    options: [
      'a five-minute talk before and after; send two people, never one; keep a third of the budget for follow-up',
      'plan the follow-up before booking; give the returner one meeting; ask for one change',
    ],
    steps: [
      'Try the before-and-after talk with the next two courses',
      'List last year’s courses and what is left of each',
      'Give the returning teacher a slot in the next team meeting',
    ],
    makesRoom: 'Reports on courses in staff briefing were stopped.',
    forum: {
      title: 'After the course',
      input: 'Preparing for outside learning and making it last',
      clinic: 'A course that left no trace',
    },
  },
  {
    itemId: 'B6.1',
    need: 'Time for development is lost to other things',
    finding: 'Eleven of nineteen planned sessions took place; the rest went to data and cover.',
    topics: ['time_and_budget', 'change_management'],
    shared: [
      'One hour a fortnight is now protected in the calendar, and it has held so far.',
      'Sessions on {topic} were moved from Thursday after school to Monday, when fewer staff have clubs.',
      'We counted the hours each person really had in the autumn; part-time staff had least.',
      'Two staff meetings a half-term go to development and notices go by e-mail.',
      'The head agreed to ask before a session is moved, and to give another date at once.',
    ],
    reality: [
      'Staffing is so tight that one absence ends the session.',
      'Does the planning on Sundays and would not want that known.',
      'The head says yes and then a fire has to be put out.',
    ],
    options: [
      'fewer sessions, never moved; use the long assembly; share cover with the neighbouring school',
      'count lost sessions openly; start at 8:15; record the input and keep the meeting for practice',
    ],
    steps: [
      'Count the development hours of each member of staff in the autumn term',
      'Agree with the head the sessions that cannot be moved',
      'Draft next year’s calendar with the protected hours in it',
    ],
    makesRoom: 'Notices left staff meetings and go out by e-mail on Mondays.',
    forum: {
      title: 'Making the time',
      input: 'Calendars of three schools, and what they gave up',
      clinic: 'Where our hours go',
    },
  },
  {
    itemId: 'B6.4',
    need: 'The CPD lead carries the programme alone',
    finding: 'There is a named lead without a place on the leadership team or time in the week.',
    topics: ['own_role', 'middle_leaders'],
    shared: [
      'Two middle leaders will lead a strand each; {lead} keeps the overview.',
      'We looked at what only the CPD lead can do, and what others could do.',
      'An hour a week has been found for {lead} from half-term.',
      'The middle leaders planned their first session on {topic} with us.',
      'We began a short handbook, so that the work would outlast a change of lead.',
    ],
    reality: [
      'Has thought about giving the role up at Easter.',
      'Feels junior in the room when the leadership team meets.',
      'Asked for help in saying no to the deputy.',
    ],
    options: [
      'give away one strand at once; ask for a standing item at leadership meetings; write the role down',
      'shadow another lead in the hub; swap a duty for planning time; let the head present the priority',
    ],
    steps: [
      'Ask two middle leaders to lead a strand each',
      'Write the role of the CPD lead on half a page for the head',
      'Visit a CPD lead in another hub school',
    ],
    makesRoom: 'The lead gave up one lunch duty a week.',
    forum: {
      title: 'Leading CPD together',
      input: 'Middle leaders as leaders of learning',
      clinic: 'What would stop if I were away for a month',
    },
  },
  {
    itemId: 'B7.2',
    need: 'Evidence is quoted and not weighed',
    finding: 'Decisions mention research; none of those we read says how strong it is or where it applies.',
    topics: ['evidence_use', 'planning'],
    shared: [
      'We read one evidence summary together and asked where it would not fit {school}.',
      'The approach to {topic} has moderate support; we wrote down what we do not know.',
      'Staff discussed a claim that most had believed and found little behind it.',
      '{lead} now asks two questions of each new idea: who found it, and with whom?',
      'A reading group of seven meets twice a half-term over one short article.',
    ],
    reality: [
      'The deputy buys programmes on the strength of a conference talk.',
      'Teachers feel that research is used to end discussions.',
      'Reads a great deal and doubts that anybody else does.',
    ],
    options: [
      'one article a half-term with one question; a page per decision; invite somebody who disagrees',
      'use the Research School’s summaries; ask for the effect and for whom; write limits into the plan',
    ],
    steps: [
      'Choose one short article for the reading group and one question',
      'Write half a page on the evidence for the current approach and its limits',
      'Ask the provider for an independent evaluation',
    ],
    makesRoom: 'The monthly research bulletin was cut to one article.',
    forum: {
      title: 'Weighing evidence',
      input: 'Reading a summary critically in twenty minutes',
      clinic: 'A claim that we would like tested',
    },
  },
]
