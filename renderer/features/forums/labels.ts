/** What people call the fields of a forum and of its agenda. */
export const FORUM_LABELS = {
  title: 'Title',
  date: 'Date',
  start: 'Start',
  minutes: 'Minutes',
  mode: 'How',
  venue: 'Venue',
  expertName: 'Expert',
  status: 'Status',
  needIds: 'Needs',
}

export const ITEM_LABELS = { title: 'Item', kind: 'Kind', lead: 'Led by', minutes: 'Minutes' }
