/** What many schools have in their names, so that it tells none from another. */
const COMMON = new Set(
  `academy and c ce church college community e england first free girls boys high infant infants junior juniors
   middle of nursery primary rc roman catholic school schools secondary special the trust upper lower voluntary aided
   controlled sixth form`.split(/\s+/),
)

/**
 * Which of these schools a text names, as people write it: the whole name, or what is left of it without what every
 * school is called: "Mrs Lee, Gull Road". A short form that stands in the names of two schools names neither.
 */
export function schoolsNamedIn<School extends Readonly<{ name: string }>>(
  schools: readonly School[],
): (text: string) => School[] {
  const shorts = schools.map(({ name }) => padded(shortName(name)))
  const known = schools.map((school, index) => {
    const short = shorts[index] as string
    const alone = short.trim() !== '' && shorts.filter((other) => other.includes(short)).length === 1
    return { school, forms: alone ? [padded(folded(school.name)), short] : [padded(folded(school.name))] }
  })
  return (text) => {
    const said = padded(folded(text))
    const found = known.flatMap(({ school, forms }) => {
      const form = forms.find((one) => said.includes(one))
      return form === undefined ? [] : [{ school, form }]
    })
    // A whole name that holds another's is the one that is meant.
    return found
      .filter(({ form }) => !found.some((other) => other.form !== form && other.form.includes(form)))
      .map(({ school }) => school)
  }
}

/** So that only whole words are found. */
function padded(words: string): string {
  return ` ${words} `
}

function shortName(name: string): string {
  return folded(name)
    .split(' ')
    .filter((word) => !COMMON.has(word))
    .join(' ')
}

/** Small letters and figures with one blank between words: "St. Mary’s" is "st marys". */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim()
}
