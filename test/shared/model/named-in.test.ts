import { describe, expect, it } from 'vitest'
import { schoolsNamedIn } from '#shared/model/named-in.ts'

const SCHOOLS = [
  'Gull Road Primary School',
  'St. Mary’s C of E Primary School',
  'Oak Lane Infant School',
  'Oak Lane Junior School',
  'Carr Dyke Primary School',
  'New Carr Dyke Academy',
].map((name) => ({ name }))
const named = (text: string) => schoolsNamedIn(SCHOOLS)(text).map(({ name }) => name)

describe('the schools that a text names', () => {
  it.each([
    ['Gull Road Primary School', ['Gull Road Primary School']],
    ['gull road', ['Gull Road Primary School']],
    ['Mrs Lee (Gull Road)', ['Gull Road Primary School']],
    ["Saint Marys and Gull  Road's lead", ['St. Mary’s C of E Primary School']],
    ['St Mary’s, Gull Road', ['Gull Road Primary School', 'St. Mary’s C of E Primary School']],
    ['New Carr Dyke', ['New Carr Dyke Academy']],
    ['Carr Dyke Primary School', ['Carr Dyke Primary School']],
  ])('%s', (text, names) => expect(named(text)).toEqual(names))

  it.each([
    ['', 'nothing'],
    ['All', 'nobody'],
    ['the primary school', 'what every school is called'],
    ['Seagull Roadshow', 'parts of words'],
    ['Oak Lane', 'two schools alike'],
    ['Carr Dyke', 'a name that stands in another one'],
  ])('%s: %s', (text) => expect(named(text)).toEqual([]))
})
