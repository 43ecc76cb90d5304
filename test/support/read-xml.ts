/** A piece of XML as a reader sees it that forgives nothing. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const NAME = '[A-Za-z_][\\w.:-]*'
const TOKEN = new RegExp(
  `<\\?.*?\\?>|<!--.*?-->|<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
  'gsy',
)

/** Reads a whole XML document, or throws: wrong nesting, half an entity, a sign that XML has no room for. */
export function readXml(text: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('a sign that XML has not')
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  let end = 0
  for (const { 0: whole, 1: close, 2: name, 3: list = '', 4: empty, 5: words } of text.matchAll(TOKEN)) {
    end += whole.length
    const inside = open.at(-1) as XmlElement
    if (words !== undefined) inside.children.push(decoded(words))
    else if (name === undefined) continue
    else if (close === '/') {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`)
      open.pop()
    } else {
      const element: XmlElement = { name, attributes: attributesOf(list), children: [] }
      inside.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  if (end !== text.length) throw new Error(`not XML: ${text.slice(end, end + 60)}`)
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> stays open`)
  const elements = top.children.filter((child) => typeof child !== 'string')
  if (elements.length !== 1) throw new Error('not one element at the top')
  return elements[0] as XmlElement
}

function attributesOf(list: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, a, b] of list.matchAll(new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'))) {
    if ((name as string) in found) throw new Error(`${name} stands twice`)
    found[name as string] = decoded(a ?? b ?? '')
  }
  return found
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+))?;?/gi, (whole, hex, number, name) => {
    if (!whole.endsWith(';')) throw new Error(`half an entity: ${whole}`)
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (number !== undefined) return String.fromCodePoint(Number(number))
    const sign = ENTITIES[name]
    if (sign === undefined) throw new Error(`no such entity: ${whole}`)
    return sign
  })
}

/** All elements of a name beneath one, in the order they stand. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allOf(child, name)],
  )
}

/** The words of an element and all beneath it. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}
