import { describe, expect, it } from '@jest/globals'

import { listAddress } from './listAddress.ts'

const conditions = (path: string) => [...new URL(path, 'http://lab').searchParams]

describe('the list behind a number', () => {
  it('is the whole list without conditions', () => {
    expect(listAddress('leads', [])).toBe('/admin/collections/leads')
  })

  it('has every condition, and lists of values one by one', () => {
    expect(conditions(listAddress('opportunities', [{ stageKind: { in: ['won', 'lost'] } }, { type: { exists: false } }]))).toEqual([
      ['where[or][0][and][0][stageKind][in][0]', 'won'],
      ['where[or][0][and][0][stageKind][in][1]', 'lost'],
      ['where[or][0][and][1][type][exists]', 'false'],
    ])
  })

  it('repeats what holds in any case in every alternative', () => {
    const either: Parameters<typeof listAddress>[1] = [
      { owner: { equals: 'u' } },
      { or: [{ and: [{ a: { equals: 1 } }, { b: { equals: 2 } }] }, { c: { equals: 3 } }] },
    ]
    expect(conditions(listAddress('opportunities', either)).map(([name, value]) => `${name.slice(5)}=${value}`)).toEqual([
      '[or][0][and][0][owner][equals]=u',
      '[or][0][and][1][a][equals]=1',
      '[or][0][and][2][b][equals]=2',
      '[or][1][and][0][owner][equals]=u',
      '[or][1][and][1][c][equals]=3',
    ])
  })

  it('takes every pair of alternatives when there are two choices', () => {
    const both: Parameters<typeof listAddress>[1] = [{ or: [{ a: { equals: 1 } }, { b: { equals: 2 } }] }, { or: [{ c: { equals: 3 } }, { d: { equals: 4 } }] }]
    const alternatives = conditions(listAddress('opportunities', both)).map(([name]) => name.replace(/^where\[or\]|\[equals\]$/g, ''))
    expect(alternatives).toEqual([
      '[0][and][0][a]',
      '[0][and][1][c]',
      '[1][and][0][b]',
      '[1][and][1][c]',
      '[2][and][0][a]',
      '[2][and][1][d]',
      '[3][and][0][b]',
      '[3][and][1][d]',
    ])
  })
})
