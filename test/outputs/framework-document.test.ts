import { describe, expect, it } from 'vitest'
import { toHtml } from '#outputs/document/to-html.ts'
import { frameworkDocument } from '#outputs/framework-document.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

const [quality, standard] = SHIPPED_FRAMEWORKS as [Framework, Framework]

describe('a framework on paper', () => {
  it('has every item with its levels, what to look for and what staff are asked', () => {
    for (const framework of SHIPPED_FRAMEWORKS) {
      const words = JSON.stringify(frameworkDocument(framework, 'published'))
      for (const item of itemsOf(framework)) {
        for (const said of [
          item.statement,
          ...Object.values(item.descriptors ?? {}),
          item.evidence_prompt ?? '',
        ])
          expect(words).toContain(JSON.stringify(said).slice(1, -1))
        expect(words).toContain(JSON.stringify(item.survey_statement ?? '').slice(1, -1))
      }
    }
  })

  it('says the weight only where items differ in it, and that a draft is one', () => {
    expect(JSON.stringify(frameworkDocument(quality, 'draft'))).toContain('Weight ×2')
    expect(JSON.stringify(frameworkDocument(standard, 'published'))).not.toContain('Weight')
    expect(frameworkDocument(quality, 'draft').subtitle).toBe('Version 1.0.0, a draft')
  })

  it('walks down its headings without a gap', () => {
    const { html } = toHtml(frameworkDocument(quality, 'published'))
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true)
  })
})
