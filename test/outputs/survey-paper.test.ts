import { expect, it } from 'vitest'
import { surveyPaper } from '#outputs/survey-paper.ts'

it('has a row of five boxes for each statement, and nothing of a name is read as markup', () => {
  const { title, html } = surveyPaper({
    schoolName: 'Ash <b>Lane</b> Primary',
    statements: [
      { itemId: 'B1.1', words: 'We share & learn.' },
      { itemId: 'B1.2', words: 'We have time.' },
    ],
  })
  expect(title).toBe('Staff survey – Ash <b>Lane</b> Primary')
  expect(html).toContain('at Ash &lt;b&gt;Lane&lt;/b&gt; Primary')
  const rows = html.split('<tr>').slice(2)
  expect(rows.map((row) => row.match(/class="box"/g)?.length)).toEqual([5, 5])
  expect(rows[0]).toContain('>B1.1</span>We share &amp; learn.')
  expect(html).toMatch(/Strongly disagree<\/th>.*Strongly agree<\/th>/)
  expect(html).toContain('Support staff')
  expect(html).not.toContain('All staff')
})
