import { describe, expect, it } from 'vitest'
import { endOf, timeAgenda } from '#shared/model/agenda.ts'

describe('the clock of an agenda', () => {
  it('runs over the items and says what is left of the slot', () => {
    const timed = timeAgenda('15:45', 90, [
      { minutes: 10 },
      { minutes: 25 },
      { minutes: 30 },
      { minutes: 20 },
    ])
    expect(timed.items.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`)).toEqual([
      '15:45–15:55',
      '15:55–16:20',
      '16:20–16:50',
      '16:50–17:10',
    ])
    expect([timed.planned, timed.slot, timed.spare]).toEqual([85, 90, 5])
  })

  it('says by how much an agenda is too long', () => {
    expect(timeAgenda('09:00', 60, [{ minutes: 75 }]).spare).toBe(-15)
  })

  it('passes midnight without a twenty-fifth hour', () => {
    expect(endOf('23:30', 60)).toBe('00:30')
  })
})
