import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { selfEvaluationForm } from '#outputs/self-evaluation/form.ts'
import { selfEvaluationPage } from '#outputs/self-evaluation/page.ts'
import type { SelfEvaluationSheet } from '#outputs/self-evaluation/sheet.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

const sheetOf = (framework: Framework, name = 'Norbreck Test Primary'): SelfEvaluationSheet => ({
  audit: '00000000-0000-7000-8000-000000000001',
  round: 'Baseline',
  school: { id: '00000000-0000-7000-8000-000000000002', name },
  framework,
})
const itemsIn = (html: string) => [...html.matchAll(/data-item="([^"]*)"/g)].map(([, id]) => id)
const labelsIn = (html: string) =>
  [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, label]) => label?.replace(/<kbd>(.)<\/kbd>/, '$1 '))

describe.each(SHIPPED_FRAMEWORKS)('the self-evaluation on $id', (framework) => {
  const form = selfEvaluationForm(sheetOf(framework))
  const page = selfEvaluationPage(sheetOf(framework)).html

  it('has every item once, under the same numbers and in the same order on the form and on paper', () => {
    const ids = itemsOf(framework).map(({ id }) => id)
    expect(itemsIn(form)).toEqual(ids)
    expect(itemsIn(page)).toEqual(ids)
    expect(labelsIn(form)).toEqual(labelsIn(page))
    expect(labelsIn(page)).toHaveLength(ids.length * (framework.scale.length + 2))
  })

  it('may run one script and wear one style, and reach nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(form)?.[1]
    const hash = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(form)?.[1] ?? ''
      return `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
    }
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src ${hash('style')}; script-src ${hash('script')}; form-action &#39;none&#39;; base-uri &#39;none&#39;`,
    )
    expect(form.indexOf('Content-Security-Policy')).toBeLessThan(form.indexOf('<style'))
    expect([...form.matchAll(/<script/g)]).toHaveLength(1)
    expect(form).not.toMatch(/https?:|<link|<img|<iframe|\son\w+=|\sstyle=|javascript:|eval\(|fetch\(/)
    expect(page).not.toMatch(/<script|https?:|\son\w+=/)
  })
})

describe('a name that is no harmless name', () => {
  const [quality] = SHIPPED_FRAMEWORKS as readonly [Framework]
  const name = `St "Önaç's" </script><script>alert(1)</script> & <img src=x>\u0000`
  const safe =
    'St &quot;Önaç&#39;s&quot; &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;'

  it('is text in the form and on the page', () => {
    for (const html of [
      selfEvaluationForm(sheetOf(quality, name)),
      selfEvaluationPage(sheetOf(quality, name)).html,
    ]) {
      expect(html).toContain(`<h1>Self-evaluation of ${safe}`)
      expect(html).not.toContain('<img')
      expect(html).not.toContain('alert(1)</script>')
    }
    expect(selfEvaluationForm(sheetOf(quality, name))).toContain(`data-school-name="${safe}"`)
  })

  it('is text too where a framework from a file says it', () => {
    const hostile: Framework = {
      ...quality,
      name,
      areas: quality.areas.map((area) => ({
        ...area,
        name,
        items: area.items.map((item) => ({
          ...item,
          title: name,
          statement: name,
          descriptors: { '1': name },
        })),
      })),
    }
    const form = selfEvaluationForm(sheetOf(hostile))
    expect([...form.matchAll(/<script/g)]).toHaveLength(1)
    expect(form).not.toContain('<img')
  })
})
