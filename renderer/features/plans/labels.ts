/** What people call the fields of a plan's records. */
export const PLAN_LABELS = {
  title: 'Title',
  status: 'Status',
  agreedWithHeadOn: 'Agreed with the head on',
  linkedSipPriority: 'Priority of the school improvement plan',
}

export const GOAL_LABELS = {
  title: 'Goal',
  needId: 'Need',
  practiceChange: 'What staff will do differently',
  staffGroup: 'Which staff',
  staffCount: 'How many staff',
  rag: 'Status',
}

export const OUTCOME_LABELS = {
  statement: 'What pupils will do or know better',
  domain: 'Domain',
  targetGroup: 'Target group',
  targetGroupNote: 'More about the group',
  groupSize: 'Pupils in the group',
}

export const MEASURE_LABELS = {
  name: 'Measured by',
  type: 'Kind of figure',
  better: 'Better is',
  baseline: 'Baseline',
  baselineOn: 'Baseline taken on',
  target: 'Target',
  targetOn: 'Target to be met by',
}

export const ACTIVITY_LABELS = {
  title: 'Activity',
  type: 'Type',
  start: 'Date',
  halfTerm: 'Half-term',
  hours: 'Hours',
  leaderKind: 'Led by',
  provider: 'Name of the leader or provider',
  status: 'Status',
}
