import { describe, expect, it } from '@jest/globals'

import { freeCode, noWay, ofKind, possibleWays, starter, waysOf } from './rows.ts'

describe('the rows of a process', () => {
  it('get codes that are free', () => {
    expect(freeCode([], 'stage')).toBe('stage-1')
    expect(freeCode([{ code: 'contact' }, { code: 'stage-3' }], 'stage')).toBe('stage-4')
  })

  it('have the rate of their end', () => {
    expect([ofKind('won'), ofKind('lost'), ofKind('open')]).toEqual([{ kind: 'won', probability: 100 }, { kind: 'lost', probability: 0 }, { kind: 'open' }])
  })

  it('can be left only while they are open', () => {
    expect(possibleWays(starter).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'contact proposal',
      'contact won',
      'contact lost',
      'proposal contact',
      'proposal won',
      'proposal lost',
    ])
  })

  it('take their ways along when they go, the last first', () => {
    const ways = ['a b', 'b c', 'c a'].map((way) => ({ ...noWay, from: way.slice(0, 1), to: way.slice(2) }))
    expect(waysOf(ways, 'a')).toEqual([2, 0])
  })
})
