/** Enumerations: stored code and the label that people see. Codes are never renamed once a bundle has carried them. */
type Labels = Readonly<Record<string, string>>

/** The codes of an enumeration, in the order in which they are offered. */
export function codes<T extends Labels>(labels: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]
}

export const HALF_TERMS = {
  AUT1: 'Autumn 1',
  AUT2: 'Autumn 2',
  SPR1: 'Spring 1',
  SPR2: 'Spring 2',
  SUM1: 'Summer 1',
  SUM2: 'Summer 2',
} as const

export const PARTNER_STATUS = {
  invited: 'Invited',
  signed_up: 'Signed up',
  active: 'Active',
  paused: 'Paused',
  withdrawn: 'Withdrawn',
  completed: 'Completed',
} as const

export const LEAVE_REASONS = {
  capacity: 'No capacity',
  new_head: 'New headteacher',
  inspection: 'Inspection',
  lead_left: 'CPD lead left',
  merged_or_closed: 'Merged or closed',
  other_support: 'Other support',
  other: 'Other',
} as const

export const ROLES = {
  headteacher: 'Headteacher',
  exec_head: 'Executive head',
  deputy: 'Deputy head',
  assistant_head: 'Assistant head',
  cpd_lead: 'CPD lead',
  middle_leader: 'Middle leader',
  teacher: 'Teacher',
  ect: 'Early career teacher',
  support_staff: 'Support staff',
  governor: 'Governor',
  sendco: 'SENDCo',
  other: 'Other',
} as const

export const AUDIT_ROUNDS = {
  baseline: 'Baseline',
  annual_1: 'Year 1',
  annual_2: 'Year 2',
  final: 'Final',
  ad_hoc: 'Extra',
} as const

export const AUDIT_STATUS = {
  planned: 'Planned',
  collecting: 'Collecting',
  visit_done: 'Visit done',
  moderating: 'Moderating',
  shared: 'Shared',
  closed: 'Closed',
} as const

export const RATING_SOURCES = {
  self_evaluation: "Leaders' self-evaluation",
  staff_survey: 'Staff survey',
  interviews: 'Interviews',
  documents: 'Documents',
  adviser: 'Adviser',
  agreed: 'Agreed',
} as const

export const RATING_STATES = {
  rated: 'Rated',
  not_assessed: 'Not assessed',
  not_applicable: 'Does not apply',
} as const

export const EVIDENCE_KINDS = {
  document: 'Document',
  observation: 'Observation',
  quote: 'Quote, made anonymous',
} as const

/** Who answered a staff survey. Of one answer each: nobody is in two groups but `all`. */
export const SURVEY_GROUPS = {
  all: 'All staff',
  teachers: 'Teachers',
  middle_leaders: 'Middle leaders',
  senior_leaders: 'Senior leaders',
  support_staff: 'Support staff',
  ect: 'Early career teachers',
} as const

export const FRAMEWORK_STATES = { draft: 'Draft', published: 'Published' } as const

export const FRAMEWORK_ORIGINS = { own: 'Made here', file: 'From a file' } as const

export const PAIRING_STATUS = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  met: 'Met',
  dropped: 'Dropped',
} as const

export const NEED_STATUS = {
  open: 'Open',
  planned: 'In a plan',
  met: 'Met',
  dropped: 'Dropped',
} as const

export const PLAN_STATUS = {
  draft: 'Draft',
  agreed: 'Agreed',
  live: 'Live',
  reviewed: 'Reviewed',
  closed: 'Closed',
} as const

export const RAG = {
  not_started: 'Not started',
  green: 'On track',
  amber: 'Some doubt',
  red: 'Off track',
  done: 'Done',
} as const

export const OUTCOME_DOMAINS = {
  attainment: 'Attainment',
  progress: 'Progress',
  subject_knowledge: 'Subject knowledge',
  reading: 'Reading',
  writing: 'Writing',
  maths: 'Maths',
  oracy: 'Oracy',
  behaviour: 'Behaviour',
  attendance: 'Attendance',
  attitudes: 'Attitudes',
  wellbeing: 'Wellbeing',
  send_provision: 'SEND provision',
  other: 'Other',
} as const

export const TARGET_GROUPS = {
  whole_cohort: 'Whole cohort',
  pupil_premium: 'Pupil premium',
  sen_support: 'SEN support',
  ehcp: 'With an EHC plan',
  eal: 'English as an additional language',
  low_prior: 'Low prior attainment',
  middle_prior: 'Middle prior attainment',
  high_prior: 'High prior attainment',
  boys: 'Boys',
  girls: 'Girls',
  year_group: 'A year group',
  class_set: 'A class or set',
  other: 'Other',
} as const

export const MEASURE_TYPES = {
  percentage: 'Percentage',
  mean_score: 'Mean score',
  scaled_score: 'Scaled score',
  count: 'Count',
  rate: 'Rate',
  rubric_level: 'Rubric level',
  survey_agree_pct: 'Survey, % who agree',
  work_sample_judgement: 'Judgement of work samples',
} as const

export const ACTIVITY_PURPOSES = {
  pupil_outcome: 'Pupil outcome',
  statutory: 'Statutory',
  systems: 'Systems',
  wellbeing: 'Wellbeing',
  career: 'Career',
} as const

export const ACTIVITY_TYPES = {
  inset: 'INSET day',
  twilight: 'Twilight',
  staff_meeting: 'Staff meeting',
  team_time: 'Team time',
  course: 'Course',
  programme: 'Programme',
  coaching: 'Coaching',
  mentoring: 'Mentoring',
  lesson_study: 'Lesson study',
  peer_visit: 'Peer visit',
  journal_club: 'Journal club',
  enquiry: 'Enquiry',
  network: 'Network',
  online: 'Online',
  conference: 'Conference',
  visit: 'Visit',
  resource_study: 'Study of a resource',
} as const

export const LEADER_KINDS = {
  internal_leader: 'Leader in school',
  internal_expert: 'Expert in school',
  trust: 'Trust',
  local_school: 'Local school',
  university: 'University',
  research_school: 'Research school',
  subject_association: 'Subject association',
  commercial: 'Commercial provider',
  adviser: 'Adviser',
} as const

export const ACTIVITY_STATUS = {
  planned: 'Planned',
  done: 'Done',
  moved: 'Moved',
  cancelled: 'Cancelled',
} as const

export const CONVERSATION_MODES = { in_person: 'In person', video: 'Video', phone: 'Phone' } as const

export const CONVERSATION_STATUS = {
  planned: 'Planned',
  held: 'Held',
  cancelled_school: 'Cancelled by the school',
  cancelled_adviser: 'Cancelled by the adviser',
  no_show: 'Nobody came',
  moved: 'Moved',
} as const

export const TOPICS = {
  audit_findings: 'Audit findings',
  planning: 'Planning',
  evaluation: 'Evaluation',
  coaching_culture: 'Coaching culture',
  time_and_budget: 'Time and budget',
  staff_buy_in: 'Staff buy-in',
  subject_cpd: 'Subject CPD',
  support_staff: 'Support staff',
  evidence_use: 'Use of evidence',
  middle_leaders: 'Middle leaders',
  change_management: 'Managing change',
  wellbeing: 'Wellbeing',
  own_role: 'Own role',
  other: 'Other',
} as const

export const STEP_SOURCES = {
  conversation: 'Conversation',
  forum: 'Forum',
  audit: 'Audit',
  plan: 'Plan',
} as const

export const STEP_STATUS = {
  open: 'Open',
  done: 'Done',
  partly: 'Partly done',
  not_done: 'Not done',
  carried: 'Carried over',
  dropped: 'Dropped',
} as const

export const FORUM_STATUS = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
  merged: 'Merged',
} as const

export const AGENDA_KINDS = {
  welcome: 'Welcome',
  follow_up: 'Follow-up',
  expert_input: 'Expert input',
  school_spotlight: 'School spotlight',
  clinic: 'Clinic',
  plan_time: 'Time to plan',
  update: 'Update',
  close: 'Close',
} as const

export const STRANDS = {
  audit: 'Audit',
  coaching: 'Coaching',
  forum: 'Forum',
  middle_leader_training: 'Middle-leader training',
  planning_support: 'Planning support',
} as const

export const PARTICIPATION_STATUS = {
  registered: 'Registered',
  active: 'Active',
  withdrawn: 'Withdrawn',
  completed: 'Completed',
} as const

/** Why somebody stopped taking part, or gave up a role. */
export const WITHDRAW_REASONS = {
  left_school: 'Left the school',
  changed_role: 'Changed role',
  workload: 'Workload',
  school_withdrew: 'School withdrew',
  long_absence: 'Long absence',
  other: 'Other',
} as const
