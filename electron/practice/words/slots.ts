export type Slots = Readonly<Record<string, string | number>>

/** Fills `{topic}` and its like. A slot that nobody filled is a mistake in a template, and is said loudly. */
export function fill(template: string, slots: Slots): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`The template "${template}" asks for ${name}.`)
    return String(value)
  })
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}
