import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cssVariables } from '#renderer/app/theme.ts'
import { ROLES, type Role } from '#shared/charts/scene.ts'
import { contrast } from '#test/support/contrast.ts'

const css = readFileSync(new URL('../../../renderer/ui/charts/charts.css', import.meta.url), 'utf8')
const [screen = '', print = ''] = css.split('@media print')
const [light = '', dark = ''] = screen.split(':root[data-mantine-color-scheme="dark"]')

function declared(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--fb-chart-([\w-]+): ([^;]+);/g)].map(([, role = '', value = '']) => [role, value]),
  )
}

/** Each role's colour in a theme, with the theme's own variables resolved. */
function coloursOf(theme: 'light' | 'dark'): (role: Role) => string {
  const own = new Map([...declared(light), ...(theme === 'dark' ? declared(dark) : [])])
  const variables = new Map<string, string>(
    Object.entries(cssVariables({} as Parameters<typeof cssVariables>[0])[theme]),
  )
  return (role) => {
    const value = own.get(role) ?? ''
    const variable = /^var\((.+)\)$/.exec(value)?.[1]
    return variable === undefined ? value : (variables.get(variable) ?? '')
  }
}

test('every role has a colour on the screen and on paper', () => {
  expect([...declared(light).keys()].sort()).toEqual([...ROLES].sort())
  expect(ROLES.filter((role) => !declared(print).has(role))).toEqual(['accent'])
})

test.each(['light', 'dark'] as const)(
  'in the %s theme marks have 3 : 1 on the paper and figures 4.5 : 1 in their cells',
  (theme) => {
    const colour = coloursOf(theme)
    for (const role of ['bar', 'ghost', 'leaders', 'staff', 'edge', 'missing', 'hatch'] as const) {
      expect([role, contrast(colour(role), colour('paper'))]).toEqual([
        role,
        expect.toSatisfy((ratio: number) => ratio >= 3),
      ])
    }
    for (const level of [0, 1, 2, 3] as const) {
      expect(contrast(colour(`level-${level}`), colour(`on-level-${level}`))).toBeGreaterThan(4.5)
    }
    expect(contrast(colour('quiet'), colour('paper'))).toBeGreaterThan(4.5)
  },
)
