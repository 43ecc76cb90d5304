/** An enumeration's labels as what a Select offers. */
export function options<T extends Readonly<Record<string, string>>>(
  labels: T,
): { value: keyof T & string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value: value as keyof T & string, label }))
}
