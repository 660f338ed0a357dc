import { describe, expect, it } from '@jest/globals'

import type { Card, Column } from '../../board/board.ts'
import { columnOf, endFrom, nextPage, withCard, withMore, withTotals } from './columns.ts'

const card = (id: string, amount?: number): Card => ({ id, title: id, amount })
const column = (code: string, cards: Card[], rest: Partial<Column> = {}): Column => ({
  code,
  label: code,
  kind: 'open',
  probability: 0,
  next: [],
  count: cards.length,
  amount: cards.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  expected: 0,
  cards,
  ...rest,
})
const ids = (columns: Column[]) => columns.map(({ cards }) => cards.map(({ id }) => id).join(''))

describe('moving a card', () => {
  const columns = [column('a', [card('1', 10), card('2', 5)]), column('b', [card('3', 1)]), column('c', [])]

  it('takes it to the top of its new column, with count and amount', () => {
    const after = withCard(columns, card('2', 5), 'b')
    expect(ids(after)).toEqual(['1', '23', ''])
    expect(after.map(({ count, amount }) => [count, amount])).toEqual([
      [1, 10],
      [2, 6],
      [0, 0],
    ])
    expect(after[2]).toBe(columns[2])
  })

  it('is taken back to its place', () => {
    expect(withCard(withCard(columns, card('2', 5), 'c'), card('2', 5), 'a', 1)).toEqual(columns)
  })

  it('leaves amounts alone that the person may not see', () => {
    const hidden = [column('a', [card('1')], { amount: null }), column('b', [], { amount: null })]
    expect(withCard(hidden, card('1'), 'b').map(({ amount }) => amount)).toEqual([null, null])
  })

  it('shows a card that came from elsewhere', () => {
    expect(columnOf(withCard(columns, card('9', 2), 'c'), '9')).toMatchObject({ code: 'c', count: 1, amount: 2 })
  })
})

describe('loading more', () => {
  it('shows no card twice, also when one has been moved in the meantime', () => {
    const columns = [column('a', [card('1'), card('2')]), column('b', [card('3')])]
    expect(ids(withMore(columns, 'a', [card('2'), card('3'), card('4')]))).toEqual(['124', '3'])
  })

  it('begins at the first card that is missing', () => {
    const loaded = (count: number) =>
      nextPage(
        column(
          'a',
          Array.from({ length: count }, (_, index) => card(String(index))),
        ),
      )
    expect([loaded(19), loaded(20), loaded(25), loaded(40)]).toEqual([1, 2, 2, 3])
  })
})

it('sums are the server’s, and columns whose sums are the same are not drawn again', () => {
  const columns = [column('a', [card('1', 10)]), column('b', [])]
  const after = withTotals(columns, [
    { code: 'a', count: 1, amount: 10, expected: 0 },
    { code: 'b', count: 7, amount: 70, expected: 35 },
  ])
  expect(after[0]).toBe(columns[0])
  expect(after[1]).toMatchObject({ count: 7, amount: 70, expected: 35 })
})

it('an end is the first of its kind that a way leads to', () => {
  const from = column('a', [], { next: ['won2', 'lost'] })
  const columns = [from, column('won1', [], { kind: 'won' }), column('won2', [], { kind: 'won' }), column('lost', [], { kind: 'lost' })]
  expect([endFrom(columns, from, 'won'), endFrom(columns, from, 'lost'), endFrom(columns, columns[1]!, 'won')]).toEqual(['won2', 'lost', undefined])
})
