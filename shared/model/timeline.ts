/** What a school's timeline is made of, with the word of the filter. A new kind is one line here and one in the store. */
export const TIMELINE = {
  conversation: 'Conversations',
  step: 'Steps',
  audit: 'Audits',
  need: 'Needs',
  plan: 'Plans',
  goal: 'Goals',
  activity: 'Activities',
  forum: 'Forums',
  person: 'People',
  inspection: 'Inspections',
  context: 'Context',
} as const
export type TimelineCode = keyof typeof TIMELINE
export const TIMELINE_CODES = Object.keys(TIMELINE) as [TimelineCode, ...TimelineCode[]]
