/** What people call the fields of a conversation, its note and its steps. */
export const CONVERSATION_LABELS = {
  startsAt: 'Date and time',
  minutes: 'Minutes',
  mode: 'How',
  personId: 'With',
  status: 'Status',
  topics: 'Topics',
  goalIds: 'Goals talked about',
  confidence: 'Confidence',
  nextOn: 'Next conversation',
  sharedSummary: 'Shared summary',
}

export const NOTE_LABELS = {
  goal: 'Goal',
  reality: 'Reality',
  options: 'Options',
  wrapUp: 'Wrap-up',
  privateNote: 'Private note',
}

export const STEP_LABELS = { text: 'Step', ownerPersonId: 'Who', dueOn: 'By when', status: 'Status' }
