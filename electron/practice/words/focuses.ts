import type { Body } from '#shared/model/kinds.ts'

/** What pupils need in one part of their learning, and what teachers would do about it. Words fill `{…}` slots. */
export type Focus = Readonly<{
  /** After "on": "reading fluency in Years 3 and 4". */
  topic: string
  /** After "with": "the Year 3 and 4 team". */
  team: string
  group: string
  target: Body<'outcome'>['targetGroup']
  subject: string
  years: readonly string[]
  domain: Body<'outcome'>['domain']
  pupils: readonly string[]
  goal: string
  practice: string
  outcome: string
  measure: Readonly<{
    name: string
    type: Body<'measure'>['type']
    unit: string
    tool: string
    low: number
    high: number
    gain: number
    better?: 'lower'
  }>
  /** What a visitor would see in lessons. */
  look: readonly string[]
  expert: string
}>

export const FOCUSES: readonly Focus[] = [
  {
    topic: 'reading fluency in Years 3 and 4',
    team: 'the lower key stage 2 team',
    group: 'pupils who left Year 2 below the phonics standard',
    target: 'low_prior',
    subject: 'Reading',
    years: ['Year 3', 'Year 4'],
    domain: 'reading',
    pupils: [
      'In the autumn fluency check {n} of {size} pupils read fewer than 70 words correct a minute.',
      'Pupil voice: weaker readers say they "lose the story" by the end of a page.',
    ],
    goal: 'Make repeated reading aloud part of every reading lesson',
    practice:
      'Teachers model a passage, then pupils read it three times over the week with a partner and a phrase-marked text.',
    outcome:
      'Pupils in Years 3 and 4 read an age-related passage accurately, at a steady pace and with expression.',
    measure: {
      name: 'Words correct per minute',
      type: 'mean_score',
      unit: 'words a minute',
      tool: 'Timed passage, same text each time',
      low: 54,
      high: 68,
      gain: 28,
    },
    look: [
      'partners correcting one another without being asked',
      'phrase marks on the text and teachers modelling twice',
      'pupils who could say why they were re-reading',
    ],
    expert: 'Research School guidance on fluency',
  },
  {
    topic: 'vocabulary in Years 5 and 6',
    team: 'the upper key stage 2 team',
    group: 'pupils eligible for the pupil premium',
    target: 'pupil_premium',
    subject: 'English',
    years: ['Year 5', 'Year 6'],
    domain: 'reading',
    pupils: [
      'Question-level analysis shows vocabulary in context as the weakest strand: {n} of {size} gained half the marks.',
      'Books show topic words copied into a list and hardly used again in sentences.',
    ],
    goal: 'Teach six well-chosen words a week, deeply, in every subject',
    practice:
      'Teachers introduce each word with a picture, a definition in plain English and two oral sentences, and return to it in the next three lessons.',
    outcome: 'Pupils use taught words correctly in their own speech and writing in history and science.',
    measure: {
      name: 'Taught words used correctly in independent writing',
      type: 'percentage',
      unit: '%',
      tool: 'Two pieces a pupil, moderated in pairs',
      low: 22,
      high: 38,
      gain: 25,
    },
    look: [
      'the word wall in use, with pupils walking over to it',
      'oral sentences before anybody wrote',
      'old words turning up in a new topic',
    ],
    expert: 'A literacy lead from the local English hub',
  },
  {
    topic: 'sentence construction in Year 2',
    team: 'the Year 1 and 2 teachers',
    group: 'boys working below the expected standard in writing',
    target: 'boys',
    subject: 'Writing',
    years: ['Year 2'],
    domain: 'writing',
    pupils: [
      'In the September piece {n} of {size} boys wrote fewer than three demarcated sentences.',
      'Moderation with a neighbouring school agreed that ideas are strong and sentences are not.',
    ],
    goal: 'Rehearse every sentence aloud before it is written',
    practice: 'Teachers use say-it, build-it, write-it each day, with five minutes of dictated sentences.',
    outcome: 'Pupils write a sequence of complete, punctuated sentences without an adult beside them.',
    measure: {
      name: 'Pupils writing five complete sentences alone',
      type: 'percentage',
      unit: '%',
      tool: 'Half-termly unaided piece',
      low: 28,
      high: 42,
      gain: 30,
    },
    look: [
      'children counting the words of a sentence on their fingers',
      'shorter tasks and more finished sentences',
      'adults who waited instead of prompting',
    ],
    expert: 'The trust’s writing lead',
  },
  {
    topic: 'mathematical reasoning in Year 5',
    team: 'the maths lead and Year 5 teachers',
    group: 'middle prior attainers',
    target: 'middle_prior',
    subject: 'Maths',
    years: ['Year 5'],
    domain: 'maths',
    pupils: [
      'Pupils calculate well, but {n} of {size} left the "explain how you know" questions blank.',
      'Work scrutiny: reasoning tasks are kept for those who finish first.',
    ],
    goal: 'Plan one rich talk task a lesson that every pupil does',
    practice:
      'Teachers open with an always, sometimes, never statement, take answers from pairs and press for "because".',
    outcome: 'Pupils explain a method in full sentences and test it with an example of their own.',
    measure: {
      name: 'Marks on the reasoning paper',
      type: 'percentage',
      unit: '%',
      tool: 'Past reasoning paper, shortened',
      low: 34,
      high: 46,
      gain: 16,
    },
    look: [
      '"because" on nearly every page',
      'pairs that argued and went back to a drawing',
      'the whole class on the talk task, not the quick ones only',
    ],
    expert: 'The maths hub’s primary specialist',
  },
  {
    topic: 'spoken language in Reception',
    team: 'the early years team',
    group: 'children who speak English as an additional language',
    target: 'eal',
    subject: 'Communication and language',
    years: ['Reception'],
    domain: 'oracy',
    pupils: [
      'On entry {n} of {size} children spoke in single words or short phrases.',
      'Observation of continuous provision: most adult talk is instruction or a closed question.',
    ],
    goal: 'Turn adult questions into longer conversations',
    practice:
      'Adults comment, wait five seconds and extend what the child says; each child has one planned conversation a day.',
    outcome: 'Children hold a conversation of several turns with an adult and with a friend.',
    measure: {
      name: 'Children using sentences of five words or more',
      type: 'percentage',
      unit: '%',
      tool: 'Ten-minute observation, two adults',
      low: 26,
      high: 40,
      gain: 33,
    },
    look: [
      'adults who waited, and children who filled the pause',
      'the same story language in the role-play corner',
      'far fewer closed questions',
    ],
    expert: 'A speech and language therapist of the local team',
  },
  {
    topic: 'scientific explanation in Years 5 and 6',
    team: 'the science lead and upper key stage 2',
    group: 'girls',
    target: 'girls',
    subject: 'Science',
    years: ['Year 5', 'Year 6'],
    domain: 'subject_knowledge',
    pupils: [
      'Quizzes show that facts are remembered, but {n} of {size} could not use one to explain a result.',
      'Girls speak in one class discussion in four, by the tally of two observers.',
    ],
    goal: 'Build explanations from claim, evidence and reason',
    practice: 'Every enquiry ends with a spoken explanation to a partner before anything is written.',
    outcome: 'Pupils explain what they found by using what they know.',
    measure: {
      name: 'Explanations judged complete',
      type: 'rubric_level',
      unit: 'on a scale of 1 to 4',
      tool: 'School rubric, blind double marking',
      low: 1.4,
      high: 1.9,
      gain: 1,
    },
    look: [
      'sentence frames used and then dropped',
      'girls leading the explanation in mixed groups',
      'results questioned, not only recorded',
    ],
    expert: 'A subject association’s primary adviser',
  },
  {
    topic: 'adaptive teaching for pupils with SEN support',
    team: 'the SENDCo and class teachers',
    group: 'pupils on SEN support',
    target: 'sen_support',
    subject: 'All subjects',
    years: [],
    domain: 'send_provision',
    pupils: [
      'Tracking of one day shows {n} of {size} pupils working with an adult beside them for most lessons.',
      'Pupils say that they like the help, and that they "never get to the last question".',
    ],
    goal: 'Plan one scaffold that is taken away again',
    practice:
      'Teachers plan the same task for all, choose one scaffold for those who need it, and say when it will go.',
    outcome: 'Pupils on SEN support finish more of the class task on their own.',
    measure: {
      name: 'Minutes of independent work in a lesson',
      type: 'mean_score',
      unit: 'minutes',
      tool: 'Observation of three lessons each',
      low: 7,
      high: 11,
      gain: 9,
    },
    look: [
      'scaffolds put away before the end of the lesson',
      'assistants who moved round the whole class',
      'pupils choosing their own support',
    ],
    expert: 'The local authority’s specialist teacher',
  },
  {
    topic: 'reading in subjects at key stage 3',
    team: 'the heads of humanities and science',
    group: 'pupils with a reading age below ten',
    target: 'low_prior',
    subject: 'Humanities and science',
    years: ['Year 7', 'Year 8'],
    domain: 'reading',
    pupils: [
      'Screening in September found {n} of {size} pupils with a standardised score below 85.',
      'Lesson visits: text is read to pupils, or skipped, in two lessons of three.',
    ],
    goal: 'Teach reading of a subject text in every unit',
    practice:
      'Teachers choose one demanding text a unit, teach three words first, read it aloud with rulers and ask one question that needs the whole text.',
    outcome: 'Pupils read and discuss a page of subject text without it being simplified.',
    measure: {
      name: 'Standardised reading score',
      type: 'scaled_score',
      unit: 'points of standardised score',
      tool: 'Online reading test',
      low: 84,
      high: 90,
      gain: 6,
    },
    look: [
      'rulers out and every pupil following',
      'teachers thinking aloud at a hard sentence',
      'questions that could not be answered from the first line',
    ],
    expert: 'The Research School’s disciplinary literacy programme',
  },
  {
    topic: 'extended writing in history and geography',
    team: 'the humanities faculty',
    group: 'Year 9 pupils eligible for the pupil premium',
    target: 'pupil_premium',
    subject: 'History and geography',
    years: ['Year 9'],
    domain: 'writing',
    pupils: [
      '{n} of {size} answers in the summer paper stopped after one paragraph.',
      'Pupils can say what they mean in discussion; the step to paper is where it fails.',
    ],
    goal: 'Model the thinking of a paragraph, live, each week',
    practice:
      'Teachers write under the visualiser, say why they choose each sentence, then pupils improve a weak paragraph together.',
    outcome: 'Pupils write an argued answer of three linked paragraphs.',
    measure: {
      name: 'Marks on the extended question',
      type: 'mean_score',
      unit: 'marks of 16',
      tool: 'Same question type, moderated',
      low: 5,
      high: 7,
      gain: 3.5,
    },
    look: [
      'live writing that included a mistake and its repair',
      'pupils quoting the planning frame from memory',
      'second paragraphs that were as good as the first',
    ],
    expert: 'A subject association’s course on argument',
  },
  {
    topic: 'problem solving in Year 10 maths',
    team: 'the maths faculty',
    group: 'sets 3 and 4',
    target: 'class_set',
    subject: 'Maths',
    years: ['Year 10'],
    domain: 'maths',
    pupils: [
      '{n} of {size} pupils did not attempt the last four questions of the mock paper.',
      'Teachers report that pupils wait for the method to be given.',
    ],
    goal: 'Give thinking time and a first step for every hard question',
    practice:
      'Teachers use paired worked examples with silent study, then a near problem within the same lesson.',
    outcome: 'Pupils start an unfamiliar problem and write down a first useful step.',
    measure: {
      name: 'Multi-step questions attempted',
      type: 'percentage',
      unit: '%',
      tool: 'Five questions at the end of each unit',
      low: 36,
      high: 49,
      gain: 24,
    },
    look: [
      'silence in the right place and talk in the right place',
      'a first line on every page',
      'teachers who let a wrong start run',
    ],
    expert: 'The maths hub’s work group',
  },
  {
    topic: 'talk in Year 7 English and drama',
    team: 'the English faculty',
    group: 'pupils new to the school who rarely speak',
    target: 'year_group',
    subject: 'English',
    years: ['Year 7'],
    domain: 'oracy',
    pupils: [
      'Tallies in four lessons: {n} of {size} pupils said nothing to the class in a week.',
      'Form tutors say that the quiet ones were talkative at primary school.',
    ],
    goal: 'Plan talk as carefully as writing',
    practice:
      'Each lesson has one structured talk task with roles, a sentence to start from and time to rehearse.',
    outcome: 'Every pupil speaks to a group each lesson and to the class each week.',
    measure: {
      name: 'Pupils who spoke to the class this week',
      type: 'percentage',
      unit: '%',
      tool: 'Tally by a teaching assistant',
      low: 35,
      high: 48,
      gain: 30,
    },
    look: [
      'roles that pupils took seriously',
      'rehearsal before anybody was called upon',
      'answers of two sentences where there had been two words',
    ],
    expert: 'A national oracy programme',
  },
  {
    topic: 'feedback that pupils act upon in Year 10',
    team: 'the teaching and learning group',
    group: 'Year 10 pupils with low prior attainment',
    target: 'low_prior',
    subject: 'English and science',
    years: ['Year 10'],
    domain: 'progress',
    pupils: [
      'Books show plenty of marking; {n} of {size} pupils had changed nothing because of it.',
      'Teachers mark for six hours a week and doubt that it is worth it.',
    ],
    goal: 'Replace written marking with feedback in the lesson',
    practice:
      'Teachers read a set of books, note the three commonest gaps and reteach one the next day; pupils redo that part.',
    outcome: 'Pupils improve a piece of work after feedback, and can say what they changed.',
    measure: {
      name: 'Pieces improved after feedback',
      type: 'work_sample_judgement',
      unit: '% of sample',
      tool: 'Twelve books a half-term, two readers',
      low: 24,
      high: 37,
      gain: 35,
    },
    look: [
      'whole-class feedback sheets in use',
      'pupils redoing one thing well',
      'teachers who had stopped writing in margins',
    ],
    expert: 'The trust’s director of teaching',
  },
  {
    topic: 'calm starts to lessons at key stage 3',
    team: 'the heads of year',
    group: 'pupils with more than ten removals last year',
    target: 'other',
    subject: 'All subjects',
    years: ['Year 8', 'Year 9'],
    domain: 'behaviour',
    pupils: [
      'The log counts {n} removals in one half-term, most of them in the first ten minutes.',
      'Pupils say that every room has other rules.',
    ],
    goal: 'Practise one entry routine until it is the same in every room',
    practice: 'Staff rehearse the routine together: threshold, greeting, silent first task, praise by name.',
    outcome: 'Pupils settle and begin work within three minutes.',
    measure: {
      name: 'Removals in a half-term',
      type: 'count',
      unit: 'removals',
      tool: 'Behaviour log',
      low: 38,
      high: 61,
      gain: 24,
      better: 'lower',
    },
    look: [
      'teachers at the door of every room in the corridor',
      'first tasks that needed no explaining',
      'praise before correction',
    ],
    expert: 'A partner school with the same routine',
  },
]
