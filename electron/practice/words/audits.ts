/** Lines of evidence: what was seen or read, and where it is kept. `{…}` slots are filled by the school's story. */
export const DOCUMENTS = [
  { title: 'CPD calendar of last year', whereKept: 'School’s shared drive, CPD folder' },
  { title: 'School improvement plan, section on teaching', whereKept: 'Paper copy with the head' },
  { title: 'Minutes of three leadership meetings', whereKept: 'School office' },
  { title: 'Feedback forms from the autumn INSET day', whereKept: 'CPD lead’s file' },
  { title: 'Course requests and their follow-up', whereKept: 'School’s shared drive, CPD folder' },
  { title: 'Appraisal policy', whereKept: 'School’s website' },
  { title: 'Timetable of team meetings', whereKept: 'School office' },
]

export const OBSERVATIONS = [
  'Twilight session on {topic}: purpose clear, no follow-up named',
  'Team meeting: forty minutes on teaching, ten on notices',
  'Three short visits to lessons on {topic}',
  'Planning meeting with {team}',
  'Tour of the school with two pupils',
]

export const QUOTES = [
  { title: '“I like the sessions, and then Monday comes.”', fromWhom: 'a teacher' },
  { title: '“Nobody has asked us what we would like to get better at.”', fromWhom: 'a teaching assistant' },
  { title: '“We start a great many things.”', fromWhom: 'a middle leader' },
  { title: '“I know where to go for help, and people give it.”', fromWhom: 'an early career teacher' },
  { title: '“It is the first year in which I have been in somebody else’s room.”', fromWhom: 'a teacher' },
  { title: '“The time is there on paper.”', fromWhom: 'a middle leader' },
]

export const RATING_NOTES: Readonly<Record<0 | 1 | 2 | 3, readonly string[]>> = {
  0: [
    'Not yet in place; leaders said so themselves.',
    'Good will, and nothing written down.',
    'Staff and leaders see this alike.',
  ],
  1: [
    'In place for the main priority only.',
    'Some teams do it well and could show the others.',
    'Leaders rated it higher; we agreed on this after the interviews.',
  ],
  2: ['Seen in most teams, and in the documents.', 'Strong, and worth a spotlight at the forum.'],
  3: ['Ordinary practice here; staff in all roles describe it.'],
}

/** Why a level was agreed that no single view had. */
export const REASONS = [
  'The visit came in an odd week; the CPD lead showed us two more teams.',
  'Agreed with the lead after we had read the minutes together.',
  'The survey came before the change in September, which staff now describe.',
  'The words of the level are not met yet in support staff’s work.',
]

/** What leaders wrote beside their own level. */
export const LEADERS_WORDS = [
  'We began this in September.',
  'Strong in some teams, and we know which.',
  'It is in the policy; practice follows slowly.',
  'Governors ask about this at each meeting.',
  'We would like to talk about this one.',
]

export const SUMMARIES = [
  'A school where people like working and learn a good deal by themselves. The programme is generous and loosely joined: aims are broad, and evaluation ends early. Best foundation: {strong}. First priority: {weak}.',
  'Leaders have a clear will to improve development and say openly that it has been a list of events. {strong} is the strength on which to build; {weak} is where to begin.',
  'Staff speak warmly about one another and carefully about CPD. What works well is {strong}. What holds the rest back is {weak}.',
  'Much has been begun. The audit found good practice in single teams and little that ties it together. Build on {strong}; start with {weak}.',
]

export const LATER_SUMMARIES = [
  'A year on, {weak} has moved, and staff have noticed. {strong} is still the strongest part. Growth is uneven between teams.',
  'Steady progress: levels rose where the plan put its weight and stayed where it did not. Keep to {weak} for another year.',
  'The plan is now a working document. {strong} is secure. {weak} needs another two terms and less competition for time.',
]
