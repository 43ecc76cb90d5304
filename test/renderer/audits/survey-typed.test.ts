import { describe, expect, it } from 'vitest'
import {
  isEmpty,
  NO_GROUP,
  pasted,
  readyFrom,
  rowFault,
  rowTotal,
  type Typed,
  typedFrom,
  typedFromDraft,
  withCell,
} from '#renderer/features/audits/survey/typed.ts'

const ITEMS = ['A1', 'A2', 'A3']
const at = (itemId: string, column: number) => ({ itemId, column })

describe('cells from a spreadsheet', () => {
  it('fill rows from the box where they were pasted on, and no row below the last', () => {
    const { group, rows } = pasted(
      NO_GROUP,
      ITEMS,
      at('A2', 0),
      '1\t2\t3\t4\t5\r\n6\t7\t8\t9\t10\r\n1\t1\t1\t1\t1\r\n',
    )
    expect(rows).toBe(2)
    expect(group.cells).toEqual({ A2: ['1', '2', '3', '4', '5'], A3: ['6', '7', '8', '9', '10'] })
  })

  it('may have the statement in front and headings above', () => {
    const text =
      'Statement\tStrongly disagree\tDisagree\tNeither\tAgree\tStrongly agree\n2 people trust me\t1\t\t3\t4\t5\n'
    const { group, rows } = pasted(NO_GROUP, ITEMS, at('A1', 0), `${text}Next\t0\t0\t0\t0\t9`)
    // Rows that begin with words have no figure in front; those count that have one anywhere.
    expect(rows).toBe(2)
    expect(group.cells).toEqual({ A1: ['1', '', '3', '4', '5'], A2: ['0', '0', '0', '0', '9'] })
  })

  it('fill some columns and leave the others', () => {
    const before = withCell(NO_GROUP, 'A1', 0, '7')
    expect(pasted(before, ITEMS, at('A1', 3), '4\t5\t6').group.cells.A1).toEqual(['7', '', '', '4', '5'])
  })
})

describe('what was typed', () => {
  it('says of a row what is wrong', () => {
    expect(rowTotal(['1', '', ' 3 ', '0', '5'])).toBe(9)
    expect(rowTotal(['1.5', '', '', '', ''])).toBeUndefined()
    expect(rowFault(['-1', '', '', '', ''], '')).toBe('Whole numbers only.')
    expect(rowFault(['5', '5', '', '', ''], '9')).toBe('Adds up to more than the 9 who answered.')
    expect(rowFault(['5', '4', '', '', ''], '9')).toBe('')
  })

  it('is handed over as a whole, or says what stands against it', () => {
    const all = {
      invited: '',
      answered: '9',
      cells: { A1: ['5', '4', '', '', ''], A2: ['', '', '', '', ''] },
    }
    const typed = (groups: Typed['groups']): Typed => ({ heldFrom: null, heldTo: null, groups })
    expect(readyFrom(typed({ all, ect: NO_GROUP }))).toEqual({
      input: {
        heldFrom: null,
        heldTo: null,
        groups: [
          { group: 'all', invited: null, answered: 9, results: [{ itemId: 'A1', counts: [5, 4, 0, 0, 0] }] },
        ],
      },
    })
    const problems: [Typed['groups'], RegExp][] = [
      [{}, /^$/],
      [{ ect: all }, /^All staff: type their totals first/],
      [{ all: { ...all, answered: '' } }, /say how many people answered/],
      [{ all: { ...all, answered: 'nine' } }, /whole number/],
      [{ all: { ...all, invited: 'x' } }, /invited is a whole number/],
      [{ all: { ...all, answered: '8' } }, /^All staff, A1: adds up to more than the 8/],
      [{ all: { ...all, cells: {} } }, /one statement at least/],
    ]
    for (const [groups, words] of problems)
      expect(readyFrom(typed(groups))).toEqual({ problem: expect.stringMatching(words) })
  })

  it('begins with the results that are here, and comes back from a draft whatever is in it', () => {
    const body = {
      auditId: 'a',
      schoolId: 's',
      group: 'all' as const,
      invited: 30,
      answered: 9,
      results: [{ itemId: 'A1', counts: [5, 4, 0, 0, 0] as [number, number, number, number, number] }],
      heldFrom: '2026-06-08',
      heldTo: null,
      source: '',
      sharing: 'programme' as const,
    }
    const typed = typedFrom([{ id: 'x', base: [], conflicted: false, body }])
    expect(typed).toEqual({
      heldFrom: '2026-06-08',
      heldTo: null,
      groups: { all: { invited: '30', answered: '9', cells: { A1: ['5', '4', '0', '0', '0'] } } },
    })
    expect(typedFromDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
    expect(
      typedFromDraft({ groups: { all: { cells: { A1: [1, 2], A2: 'x' } }, strangers: {} }, heldFrom: 3 }),
    ).toEqual({
      heldFrom: null,
      heldTo: null,
      groups: { all: NO_GROUP },
    })
    expect(isEmpty(NO_GROUP)).toBe(true)
  })
})
