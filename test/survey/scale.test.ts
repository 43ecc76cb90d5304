import { describe, expect, it } from 'vitest'
import { hintIn, scaleOf } from '#electron/survey/scale.ts'

function scale(words: readonly string[], many = 5, chosen: 'disagree' | 'agree' | null = null) {
  const read = scaleOf(new Map(words.map((word) => [word, many])), chosen, null)
  return { ...read, answers: words.map(read.read) }
}

describe('the words of an agree scale', () => {
  it('reads five answers in common wordings', () => {
    for (const words of [
      ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
      ['STRONGLY DISAGREE', 'disagree ', 'Neutral', ' Agree', 'strongly agree.'],
      ['Disagree strongly', 'Tend to disagree', 'Neither', 'Tend to agree', 'Agree strongly'],
      ['Completely disagree', 'Somewhat disagree', 'Undecided', 'Somewhat agree', 'Completely agree'],
      ['Disagree', 'Slightly disagree', 'Neither agree or disagree', 'Slightly agree', 'Agree'],
      ['1', '2', '3', '4', '5'],
      ['1.0', '2,0', '3', '4', '5.0'],
      ['1 - Strongly disagree', '2 - Disagree', '3 – Neutral', '4: Agree', '5 = Strongly agree'],
      ['(1) Strongly disagree', 'Disagree (2)', 'Not sure', '4. Agree', 'Strongly agree (5)'],
    ])
      expect(scale(words).answers, words[0]).toEqual([1, 2, 3, 4, 5])
  })

  it('follows the words where the numbers beside them run the other way, and bare numbers with them', () => {
    const { answers, one } = scale(['1 - Strongly agree', '2', '3', '4', '5 - Strongly disagree'])
    expect(answers).toEqual([5, 4, 3, 2, 1])
    expect(one).toBe('agree')
  })

  it('takes bare numbers up from disagree unless somebody or the heading says otherwise', () => {
    expect(scale(['1', '5']).answers).toEqual([1, 5])
    expect(scale(['1', '5'], 5, 'agree').answers).toEqual([5, 1])
    expect(hintIn('I have a say (1 = strongly agree, 5 = strongly disagree)')).toBe('agree')
    expect(hintIn('From 1 (Strongly disagree) to 5')).toBe('disagree')
    expect(hintIn('I have 1 strong reason to agree')).toBeNull()
  })

  it('counts cells without an opinion for nothing, and “not sure” in the middle only where no other middle is', () => {
    expect(scale(['', 'N/A', 'Don’t know', 'Prefer not to say']).answers).toEqual([
      'none',
      'none',
      'none',
      'none',
    ])
    expect(scale(['Agree', 'Not sure']).answers).toEqual([4, 3])
    expect(scale(['Agree', 'Not sure', 'Neutral']).answers).toEqual([4, 'none', 3])
  })

  it('says when there are more than five steps, or perhaps only four', () => {
    const seven = ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neutral', 'Somewhat agree', 'Agree']
    expect(scale([...seven, 'Strongly agree']).not).toBe('more')
    const four = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree']
    expect(scale(four).not).toBe('no_middle')
    expect(scale(four, 2).not).toBeNull()
    expect(scale(['1', '2', '3', '4'], 8).not).toBe('no_five')
  })

  it('does not understand other words, and says so', () => {
    expect(scale(['Always', 'Great!', '0', '7', '5 - Always', 'x'.repeat(500)]).answers).toEqual(
      Array(6).fill('unknown'),
    )
  })
})
