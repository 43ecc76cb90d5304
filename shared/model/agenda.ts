/** An agenda's items with the time of day at which each begins, and how the total stands against the slot. */
export type TimedAgenda<Item> = Readonly<{
  items: readonly Readonly<{ item: Item; startsAt: string; endsAt: string }>[]
  planned: number
  slot: number
  /** Minutes to spare; negative when the agenda is too long. */
  spare: number
}>

/** Runs the clock over the items in their order from `start` (`15:45`). */
export function timeAgenda<Item extends { minutes: number }>(
  start: string,
  slot: number,
  items: readonly Item[],
): TimedAgenda<Item> {
  let clock = minutesOf(start)
  const timed = items.map((item) => {
    const startsAt = clockText(clock)
    clock += item.minutes
    return { item, startsAt, endsAt: clockText(clock) }
  })
  const planned = clock - minutesOf(start)
  return { items: timed, planned, slot, spare: slot - planned }
}

/** The end of a slot that starts at `start`. */
export function endOf(start: string, slot: number): string {
  return clockText(minutesOf(start) + slot)
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function clockText(total: number): string {
  const inDay = ((total % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
