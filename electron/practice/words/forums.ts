export const FORUM_NOTES = [
  '{count} schools were there. The input led to a long talk about time; three leads changed their plans on the spot. Commitments go into the next conversations.',
  'Good turnout ({count} schools) in spite of the weather. The clinic tables were the part that people praised. Next time ten minutes less for the input.',
  '{count} schools. Both spotlights were honest about what had not worked. Two schools arranged to visit one another.',
  '{count} schools, two of them online. We ran over by ten minutes in the clinic and cut the time to plan, which people regretted.',
  '{count} schools. The question of support staff came up at every table and is the likely topic of a later forum.',
]

export const WELCOMES = [
  'Arrive and register; one good thing since last time',
  'Welcome, register, and who is new',
]
export const FOLLOW_UPS = [
  'What came of last time’s commitments',
  'Commitments from last time: what happened?',
]
export const CLOSES = [
  'Commitments, vote on the next need, four questions on the way out',
  'One commitment each; the next need; exit questions',
]
export const EXPERTS = [
  'A lecturer in teacher education',
  'A Research School associate',
  'A head of a teaching school hub',
  'An early years specialist',
  'A subject association’s adviser',
]
