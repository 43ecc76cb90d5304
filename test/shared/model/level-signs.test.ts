import { expect, it } from 'vitest'
import { levelSigns } from '#shared/model/framework/level-signs.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

it('gives each level the fewest letters that tell it from the others', () => {
  const signs = SHIPPED_FRAMEWORKS.map(({ scale }) => levelSigns(scale.map(({ label }) => label)))
  expect(signs).toEqual([
    ['W', 'B', 'S', 'G'],
    ['N', 'St', 'M', 'Se'],
  ])
})

it('gives the whole label where one begins like another', () => {
  expect(levelSigns(['Good', 'Good enough', 'Great'])).toEqual(['Good', 'Good e', 'Gr'])
})
