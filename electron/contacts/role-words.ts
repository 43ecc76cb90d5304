import type { ROLES } from '#shared/model/enums.ts'

type Role = keyof typeof ROLES

/** Job titles as schools write them, the more special before the more general. */
const LOOKS: readonly (readonly [Role, RegExp])[] = [
  ['cpd_lead', /\b(?:cpd|cpdl|pd|inset)\b|professional (?:development|learning)|staff development/],
  ['exec_head', /\bexec(?:utive)?\b.*\bhead|\bceo\b|executive principal/],
  ['deputy', /\bdeputy\b|\bdht\b|vice principal/],
  ['assistant_head', /\b(?:assistant|asst|associate) (?:head|principal)|\baht?\b/],
  ['sendco', /\bsend?co\b|\bsend?\b.*\b(?:lead|co ?ordinator)|inclusion lead/],
  ['governor', /governor|\btrustee\b|chair of (?:the )?govern/],
  [
    'middle_leader',
    /head of (?!school)|middle leader|\bhod\b|\bhoy\b|(?:subject|phase|year|key stage|ks\d|curriculum|faculty|department|team|english|maths|literacy|reading|science|early years|eyfs) (?:lead|leader|manager|co ?ordinator)/,
  ],
  ['ect', /\bects?\b|\bnqt\b|early career/],
  [
    'support_staff',
    /teaching assistant|\bhlta\b|\bta\b|support staff|learning support|\btechnician\b|administrator|business manager|\boffice\b/,
  ],
  [
    'headteacher',
    /\bhead ?teacher\b|^head$|\bht\b|^principal$|head of school|head ?master|head ?mistress|^acting head/,
  ],
  ['teacher', /\bteacher\b|\btutor\b|\blecturer\b/],
  ['other', /^other$/],
]

/** The role that words mean; `undefined` where they mean none of ours. */
export function readRole(words: string): Role | undefined {
  const text = words
    .slice(0, 300)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return LOOKS.find(([, looks]) => looks.test(text))?.[0]
}
