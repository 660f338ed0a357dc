import { describe, expect, it } from '@jest/globals'

import { askedOf, type FieldState } from './asked.ts'

const stored = (value: unknown): FieldState => ({ value, initialValue: value })
const typed = (value: unknown, initialValue: unknown = undefined): FieldState => ({ value, initialValue })
const rows = (count: number): FieldState => ({ rows: Array.from({ length: count }) })
const line = (index: number, values: Record<string, FieldState>) =>
  Object.fromEntries(Object.entries(values).map(([name, state]) => [`lines.${String(index)}.${name}`, state]))
const known = line(0, { product: stored('p1'), quantity: stored(10), discountRate: stored(5), discountKind: stored('volume'), amount: stored(950) })

describe('what saving a quote would calculate', () => {
  it('is every complete line of a new one', () => {
    const fields = {
      customer: typed('c1'),
      lines: rows(3),
      ...line(0, { product: typed('p1'), quantity: typed(2) }),
      ...line(1, { product: typed(null), quantity: typed(1) }),
      ...line(2, { product: typed('p2'), quantity: typed(3), discountRate: typed(7) }),
    }
    expect(askedOf(fields)).toEqual({
      customer: 'c1',
      agent: null,
      lines: [
        { index: 0, product: 'p1', quantity: 2, discountRate: null },
        { index: 2, product: 'p2', quantity: 3, discountRate: 7 },
      ],
      kept: [],
    })
  })

  it('leaves lines alone that stay as they are', () => {
    const fields = { customer: stored('c1'), status: stored('draft'), lines: rows(2), ...known }
    expect(askedOf({ ...fields, lines: rows(1) })).toBeNull()
    expect(askedOf({ ...fields, ...line(1, { product: typed('p2'), quantity: typed(1) }) })).toMatchObject({
      lines: [{ index: 1, product: 'p2' }],
      kept: [{ index: 0, amount: 950 }],
    })
  })

  it('is everything for another customer or agent, by the rules where nobody has typed a rate', () => {
    const fields = { customer: stored('c1'), agent: typed('a1', null), lines: rows(1), ...known }
    expect(askedOf(fields)).toMatchObject({ agent: 'a1', lines: [{ index: 0, discountRate: null }], kept: [] })
    expect(askedOf({ ...fields, ...line(0, { discountRate: typed(9, 5) }) })?.lines).toMatchObject([{ discountRate: 9 }])
    expect(askedOf({ ...fields, ...line(0, { discountKind: stored('hand') }) })?.lines).toMatchObject([{ discountRate: 5 }])
  })

  it('is nothing without a customer, without lines, and once the quote is submitted', () => {
    expect(askedOf({ lines: rows(1), ...line(0, { product: typed('p1'), quantity: typed(1) }) })).toBeNull()
    expect(askedOf({ customer: typed('c1') })).toBeNull()
    expect(askedOf({ customer: stored('c1'), status: stored('approved'), lines: rows(1), ...line(0, { product: typed('p1'), quantity: typed(1) }) })).toBeNull()
  })
})
