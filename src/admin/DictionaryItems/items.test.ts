import { describe, expect, it } from '@jest/globals'

import { itemProblems, parseLines, withDefault } from './items.ts'

const item = (value: string, label: string) => ({ value, label, active: true })

describe('dictionary items in the editor', () => {
  it('flags a value or label that stands twice, and a missing label', () => {
    const problems = itemProblems([item('a', '甲'), item('a', '乙'), item('c', '甲'), item('d', ' ')])
    expect([...problems]).toEqual([
      [1, 'duplicateValue'],
      [2, 'duplicateLabel'],
      [3, 'missingLabel'],
    ])
  })

  it('does not take two empty values, which the server fills, for duplicates', () => {
    expect(itemProblems([item('', '甲'), item('', '乙')]).size).toBe(0)
  })

  it('reads labels, values and English labels from pasted lines and leaves known ones out', () => {
    expect(parseLines('优秀\n\nb,良好\nc\t一般\tFair\n优秀\n老的', [item('old', '老的')])).toEqual([
      { value: '', label: '优秀', active: true },
      { value: 'b', label: '良好', active: true },
      { value: 'c', label: '一般', labelEn: 'Fair', active: true },
    ])
  })

  it('keeps at most one default', () => {
    const first = withDefault([item('a', '甲'), item('b', '乙')], 0, true)
    expect(withDefault(first, 1, true).map(({ isDefault }) => isDefault)).toEqual([false, true])
    expect(withDefault(first, 0, false).map(({ isDefault }) => isDefault ?? false)).toEqual([false, false])
  })
})
