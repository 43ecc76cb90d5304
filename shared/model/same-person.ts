/** A name as it sounds: without case, accents, punctuation and titles. "Mrs. Siân O’Neill" is "sian oneill". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev)\s+(?=\S)/, '')
}

export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

export function sameName(one: string, other: string): boolean {
  const folded = foldName(one)
  return folded !== '' && folded === foldName(other)
}

export function sameEmail(one: string, other: string): boolean {
  const folded = foldEmail(one)
  return folded !== '' && folded === foldEmail(other)
}

/** An address that a whole school shares tells nothing about who somebody is. */
export function isSharedMailbox(email: string): boolean {
  return /^(?:the)?(?:office|admin|administration|head|headteacher|principal|info|enquir(?:y|ies)|contact|school|reception|mail|hello)\d*@/.test(
    foldEmail(email),
  )
}
