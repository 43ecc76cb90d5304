/** "90 of 90 min", and in words how it stands against the slot. */
export function totalWords({
  planned,
  slot,
  spare,
}: Readonly<{ planned: number; slot: number; spare: number }>): string {
  const total = `${planned} of ${slot} min`
  if (spare === 0) return total
  return spare > 0 ? `${total}: ${spare} to spare` : `${total}: ${-spare} too many`
}
