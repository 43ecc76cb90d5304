import type { ContactField, ContactMapping } from '#shared/contract/contacts.ts'

/** What the headings of such columns look like, without signs and blanks. The first that fits gets the column. */
const LOOKS: readonly (readonly [ContactField, RegExp])[] = [
  ['urn', /^(?:school|establishment|dfe)?urn$|^uniquereferencenumber/],
  ['email', /e?mail(?!ing)/],
  ['firstName', /^(?:first|fore|given|christian)name|^firstname/],
  ['lastName', /^(?:last|sur|family)name|^surname/],
  [
    'from',
    /^(?:role)?(?:from|start(?:ed|date|ing)?|since|startdate|inpostsince|dateappointed|appointed(?:on)?)$|^startdate|rolefrom|inroleFrom|intherolefrom/i,
  ],
  [
    'role',
    /^(?:role|jobtitle|job|position|post|jobrole|title|responsibility)$|^roleat|jobtitle|jobrole|currentrole|^role/,
  ],
  ['phone', /phone|^tel|mobile|^contactnumber/],
  ['school', /school|establishment|organi[sz]ation|academy|setting|^company(?:name)?$|employer/],
  [
    'name',
    /^(?:full)?name$|^contact(?:name)?$|^person$|^(?:participant|delegate|attendee|lead|staff|display|teacher)(?:s)?name$|^cpdlead$|^participant$|fullname/,
  ],
]

/** Which column each field seems to come from, by its heading; each column serves once. */
export function guessMapping(headings: readonly string[]): ContactMapping {
  const mapping: ContactMapping = {}
  const bare = headings.map((heading) =>
    heading
      .slice(0, 200)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  )
  const taken = new Set<number>()
  for (const [field, looks] of LOOKS) {
    // "School phone" is not the person's, and "School name" is not a name: exact words are looked at first.
    const column = bare.findIndex(
      (heading, index) => !taken.has(index) && looks.test(heading) && !isOther(field, heading),
    )
    if (column < 0) continue
    mapping[field] = column
    taken.add(column)
  }
  if (mapping.firstName !== undefined && mapping.lastName === undefined && mapping.name === undefined) {
    mapping.name = mapping.firstName
    delete mapping.firstName
  }
  return mapping
}

function isOther(field: ContactField, heading: string): boolean {
  const ofSchool = /^(?:school|establishment|organi[sz]ation)/.test(heading)
  if (field === 'school')
    return /phase|type|postcode|address|phone|tel|mail|urn|id$|code|number/.test(heading)
  if (field === 'role') return /^rolefrom|start|since|date/.test(heading)
  return ofSchool && (field === 'phone' || field === 'email' || field === 'name')
}
