/** A time as people write it, as `15:45`: "15:45", "1545", "15.45", "3.45pm", "4 pm", "9". `null` when it is none. */
export function parseTimeWords(words: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(words.trim())
  if (!found) return null
  const [, hourText = '', minuteText = '0', half] = found
  const hour = hourOf(Number(hourText), half?.toLowerCase())
  const minute = Number(minuteText)
  if (hour === undefined || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
