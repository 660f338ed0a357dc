import { describe, expect, it } from '@jest/globals'

import { parseDate } from './check/parseDate.ts'
import { choiceSeparators, joinList, splitList } from './lists.ts'
import { decodeText } from './table/decodeText.ts'
import { SheetDate } from './table/table.ts'

describe('dates', () => {
  const day = '2026-01-05T00:00:00.000Z'
  it.each(['2026-01-05', '2026/1/5', '2026.1.5', '2026年1月5日', '２０２６-１-５', '20260105', new SheetDate(Date.parse(day), null, true), '2026-01-05 14:30'])(
    '%s is a day',
    (cell) => {
      expect(parseDate(cell, { withTime: false })).toBe(day)
    },
  )
  it.each([
    '2026-02-29',
    '2026-13-01',
    '5.1.2026',
    '1/5/2026',
    'x',
    '2026-01-05 25:00',
    '2026',
    '3.15',
    '12',
    '14:30',
    '46027',
    46_027,
    '2026-02-30T00:00:00Z',
  ])('%s is none', (cell) => {
    expect(parseDate(cell, { withTime: false })).toBeNull()
  })
  it('with a time are the wall clock of the class, with a zone an instant', () => {
    expect(parseDate('2026年1月5日 14时30分', { withTime: true })).toBe('2026-01-05T06:30:00.000Z')
    expect(parseDate('2026-01-05 14:30:15.007', { withTime: true })).toBe('2026-01-05T06:30:15.007Z')
    expect(parseDate('2026-01-05T14:30:00+08:00', { withTime: true })).toBe('2026-01-05T06:30:00.000Z')
  })
})

describe('lists', () => {
  it('come apart as they were put together', () => {
    const values = ['a;b', '电话、传真', 'c|d', 'back\\slash', '全角；分号', '']
    expect(splitList(joinList(values, choiceSeparators), choiceSeparators)).toEqual(values)
  })
  it('may be separated in several ways', () => {
    expect(splitList('a；b、 c|d;e', choiceSeparators)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('files', () => {
  it('in no known encoding are refused', () => {
    expect(decodeText(Buffer.from('中文')).text).toBe('中文')
    expect(decodeText(Buffer.from([0xd6, 0xd0, 0xce, 0xc4])).text).toBe('中文')
    expect(() => decodeText(Buffer.from('a中文', 'utf16le'))).toThrow()
  })
})
