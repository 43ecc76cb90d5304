/** `schoolId` → `school_id`: the one place where the spelling of SQL and of TypeScript meet. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
