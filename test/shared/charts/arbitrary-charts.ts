import fc from 'fast-check'
import { areaBars } from '#shared/charts/area-bars.ts'
import { changeBetween } from '#shared/charts/change.ts'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { heatStrip } from '#shared/charts/heat-strip.ts'
import { radar } from '#shared/charts/radar.ts'
import { type Chart, LEAST_WIDTH } from '#shared/charts/scene.ts'

/** Names as an imported framework may bring them: empty, one endless word, wide letters, other alphabets. */
const name = fc.oneof(
  fc.string({ maxLength: 96 }),
  fc.string({ unit: 'binary', maxLength: 96 }),
  fc.constantFrom('W'.repeat(96), 'Siân O’Neill-Önaç', 'a b '.repeat(24)),
)
/** Levels as they should be, and figures that nobody should hand over. */
const figure = fc.oneof(
  fc.constantFrom(null, 0, 1, 2, 3, 1.3, -1, 7, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 3 }),
)
const width = fc.integer({ min: LEAST_WIDTH, max: 1800 })
const scale = fc.constantFrom(
  ['Working towards', 'Bronze', 'Silver', 'Gold'],
  ['Not in place', 'Starting', 'Mostly in place', 'Secure and routine'],
)
const id = fc.constantFrom('B1.1', 'B3.12', 'x', 'an id of far too many letters')
const rowsOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 60 })

const bars = fc
  .record({
    title: name,
    width,
    rows: rowsOf(
      fc.record(
        { name, share: figure, words: name, ghost: figure, ghostWords: name, benchmark: figure, id },
        { requiredKeys: ['name', 'share', 'words'] },
      ),
    ),
  })
  .map(areaBars)

const wheel = fc
  .record({
    title: name,
    width,
    axes: fc.array(name, { maxLength: 12 }),
    series: fc.array(
      fc.record({
        name,
        values: fc.array(figure, { maxLength: 12 }),
        role: fc.constantFrom('bar', 'ghost', 'leaders', 'staff'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(radar)

const strip = fc
  .record({
    title: name,
    width,
    scale,
    areas: fc.array(
      fc.record({
        name,
        items: fc.array(
          fc.record({
            id,
            title: name,
            level: fc.constantFrom(0, 1, 2, 3, null),
            state: fc.constantFrom('rated', 'not_assessed', 'not_applicable'),
            weight: fc.constantFrom(1, 2, 3),
          }),
          { maxLength: 30 },
        ),
      }),
      { maxLength: 7 },
    ),
  })
  .map(heatStrip)

const pairs = fc
  .record({
    title: name,
    width,
    scale,
    rows: rowsOf(
      fc.record(
        { id, name, leaders: figure, staff: figure, flagged: fc.boolean(), staffNote: name },
        { requiredKeys: ['id', 'name', 'leaders', 'staff', 'flagged'] },
      ),
    ),
  })
  .map(dumbbell)

const changes = fc
  .record({
    title: name,
    width,
    scale,
    from: name,
    to: name,
    rows: rowsOf(
      fc.record(
        { id, name, before: figure, after: figure, comparable: fc.boolean(), note: name },
        { requiredKeys: ['id', 'name', 'before', 'after', 'comparable'] },
      ),
    ),
  })
  .map(changeBetween)

/** Any of the charts, from the oddest of data. */
export const anyChart: fc.Arbitrary<Chart> = fc.oneof(bars, wheel, strip, pairs, changes)
