import { describe, expect, it } from '@jest/globals'

import type { DiscountRule, Situation } from '../discount-rules/rule.ts'
import { discountsFor } from './bestDiscount.ts'
import { amountInCents, centsOf, decimalsOf, priceInCents, yuanOf } from './cents.ts'
import { limitFor } from './limit.ts'
import { exceeds, isQuantity, isRate, priceLine, type AskedLine } from './line.ts'
import { priceLines, totalOf } from './priceLines.ts'
import type { Pricing } from './readPricing.ts'
import { reasonAmong } from './reason.ts'

describe('the amount of a line is exact to the cent, rounded half up, once (R40)', () => {
  it.each([
    // quantity, list price, rate, cents
    [1, 100, 0, 10_000n],
    [1, 100, 5, 9_500n],
    [3, 0.1, 0, 30n],
    [1, 0.05, 50, 3n], // 0.025 → 0.03
    [1, 0.03, 50, 2n], // 0.015 → 0.02
    [1, 0.01, 50, 1n], // 0.005 → 0.01
    [1, 0.01, 51, 0n], // 0.0049 → 0
    [1, 2.01, 50, 101n], // 1.005, which is 1.00499… as a binary number
    [1, 8.2, 1.25, 810n], // 8.0975
    [0.5, 0.01, 0, 1n], // 0.005
    [1.5, 19.99, 0, 2_999n], // 29.985
    [0.333, 3, 0, 100n], // 0.999
    [0.0001, 49.99, 0, 0n], // 0.004999
    [0.0001, 50, 0, 1n], // 0.005
    [7, 33.33, 33.33, 15_555n], // 155.547777
    [12, 88.88, 12.5, 93_324n],
    [100, 128, 10, 1_152_000n],
    [1, 99.99, 100, 0n],
    [1_000_000_000, 999.99, 0, 99_999_000_000_000n],
    [999_999_999.9999, 0.01, 0.01, 999_900_000n], // 9998999.999…
    [123_456_789.1234, 8_765.43, 17.17, 89_634_637_162_807n],
    [1e-4, 1e6, 0, 10_000n],
  ])('%p × %p at %p %% off is %p cents', (quantity, listPrice, rate, cents) => {
    expect(amountInCents({ quantity, listPrice, rate })).toBe(cents)
  })

  it('counts in whole numbers what floating point would miss', () => {
    // In floating point 1.005 × 100 is 100.49999999999999.
    expect(amountInCents({ quantity: 1.005, listPrice: 1, rate: 0 })).toBe(101n)
    expect(Math.round(1.005 * 100)).toBe(100)
    expect(yuanOf(centsOf(999_999_999_999.99))).toBe(999_999_999_999.99)
    expect(priceInCents({ listPrice: 9.99, rate: 5 })).toBe(949n) // 9.4905
    expect(decimalsOf(1e-7)).toBe(7)
    expect(decimalsOf(1e21)).toBe(0)
  })

  it('never makes a line from rounded prices: 1000 pieces at 0.335 cost 335.00, not 340.00', () => {
    const line = priceLine({ product: 'p', quantity: 1000, rateByHand: null }, 0.67, [{ kind: 'volume', rule: 'r', rate: 50, from: 0 }])
    expect(line).toMatchObject({ price: 0.34, amount: 335 })
  })

  it('sums rounded lines', () => {
    expect(totalOf([{ amount: 0.1 }, { amount: 0.2 }, { amount: 33.33 }])).toBe(33.63)
    expect(totalOf([])).toBe(0)
    expect(() => totalOf([{ amount: 600_000_000_000 }, { amount: 600_000_000_000 }])).toThrow('一万亿')
  })

  it('takes quantities and rates that people write, and nothing else', () => {
    for (const value of [0.0001, 1, 2.5, 1_000_000_000]) expect(isQuantity(value)).toBe(true)
    for (const value of [0, -1, 0.00001, 1_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined]) expect(isQuantity(value)).toBe(false)
    for (const value of [0, 0.01, 33.33, 100]) expect(isRate(value)).toBe(true)
    for (const value of [-0.01, 100.01, 1.234, Number.NaN, '5', null]) expect(isRate(value)).toBe(false)
  })
})

const rule = (id: string, kind: DiscountRule['kind'], bands: [from: number, rate: number][], more: Partial<DiscountRule> = {}): DiscountRule => ({
  id,
  kind,
  bands: bands.map(([from, rate]) => ({ from, rate })),
  ...more,
})

const at = (more: Partial<Situation> = {}): Situation => ({
  customer: 'customer',
  agent: null,
  product: 'chair',
  categories: new Set(['seats', 'furniture']),
  quantity: 10,
  listAmount: 1000,
  date: '2026-05-15',
  ...more,
})

const best = (rules: DiscountRule[], more: Partial<Situation> = {}) => {
  const [first] = discountsFor(rules, at(more))
  return first ? [first.rule, first.rate] : null
}

describe('the best single one of volume, customer and agent applies (R38, R39)', () => {
  const volume = rule('volume', 'volume', [
    [10, 3],
    [50, 6],
    [100, 10],
  ])
  const customer = rule(
    'customer',
    'customer',
    [
      [0, 4],
      [5000, 8],
    ],
    { customer: 'customer' },
  )
  const agent = rule('agent', 'agent', [[0, 7]], { agent: 'agent' })
  const all = [volume, customer, agent]

  it.each([
    // quantity, amount at list price, agent, the rule and rate that apply
    [9, 900, null, 'customer', 4],
    [10, 1000, null, 'customer', 4],
    [50, 4999.99, null, 'volume', 6],
    [50, 5000, null, 'customer', 8],
    [99.9999, 9999.99, null, 'customer', 8],
    [100, 10_000, null, 'volume', 10],
    [9, 900, 'agent', 'agent', 7],
    [50, 4999, 'agent', 'agent', 7],
    [50, 5000, 'agent', 'customer', 8],
    [9, 900, 'another', 'customer', 4],
  ])('%p pieces, %p yuan, through %p: %s, %p %%', (quantity, listAmount, through, id, rate) => {
    expect(best(all, { quantity, listAmount, agent: through })).toEqual([id, rate])
  })

  it('never adds discounts up, and shows the others beside the best', () => {
    expect(discountsFor(all, at({ quantity: 100, agent: 'agent' })).map(({ kind, rate }) => [kind, rate])).toEqual([
      ['volume', 10],
      ['agent', 7],
      ['customer', 4],
    ])
  })

  it('of equal rates takes volume before customer before agent, and the closer rule', () => {
    const equal = [rule('a', 'agent', [[0, 5]]), rule('c', 'customer', [[0, 5]], { customer: 'customer' }), rule('v', 'volume', [[0, 5]])]
    expect(best(equal, { agent: 'agent' })).toEqual(['v', 5])
    expect(best(equal.slice(0, 2), { agent: 'agent' })).toEqual(['c', 5])
    const volumes = [rule('1', 'volume', [[0, 5]]), rule('2', 'volume', [[0, 5]], { category: 'seats' }), rule('3', 'volume', [[0, 5]], { product: 'chair' })]
    expect(best(volumes)).toEqual(['3', 5])
    expect(best([...volumes].reverse().slice(1))).toEqual(['2', 5])
  })

  it('looks only at rules for the product, its category or one above, and for the day', () => {
    expect(best([rule('r', 'volume', [[0, 5]], { product: 'desk' })])).toBeNull()
    expect(best([rule('r', 'volume', [[0, 5]], { category: 'furniture' })])).toEqual(['r', 5])
    expect(best([rule('r', 'volume', [[0, 5]], { category: 'lamps' })])).toBeNull()
    expect(best([rule('r', 'customer', [[0, 5]], { customer: 'somebody' })])).toBeNull()
    expect(best([rule('r', 'volume', [[0, 0]])])).toBeNull()
    expect(best([rule('r', 'position', [[0, 50]], { position: 'p' })])).toBeNull()
    const may = rule('r', 'volume', [[0, 5]], { validFrom: '2026-05-01T00:00:00.000Z', validTo: '2026-05-31T00:00:00.000Z' })
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((date) => best([may], { date })?.[1])).toEqual([undefined, 5, 5, undefined])
  })

  it('gives every agent a rule without an agent, and a customer without agent none (R42)', () => {
    const everyAgent = rule('r', 'agent', [[0, 9]])
    expect(best([everyAgent])).toBeNull()
    expect(best([everyAgent], { agent: 'anybody' })).toEqual(['r', 9])
  })
})

describe('the position is the limit of what may be given by hand (R38, R39)', () => {
  const clerk = { id: 'clerk', discountLimit: 5 }
  const head = { id: 'head', discountLimit: 15 }

  it.each([
    [[], 0],
    [[clerk], 5],
    [[clerk, head], 15],
    [[{ id: 'none' }], 0],
  ])('%j may grant %p %%', (positions, limit) => {
    expect(limitFor(positions, [], at())).toBe(limit)
  })

  it('a rule of the position takes the place of its limit, the closest one first', () => {
    const rules = [
      rule(
        'all',
        'position',
        [
          [0, 8],
          [10_000, 12],
        ],
        { position: 'clerk' },
      ),
      rule('chair', 'position', [[0, 2]], { position: 'clerk', product: 'chair' }),
      rule('late', 'position', [[0, 90]], { position: 'clerk', product: 'lamp', validFrom: '2027-01-01' }),
    ]
    expect(limitFor([clerk], rules, at())).toBe(2)
    expect(limitFor([clerk], rules, at({ product: 'desk' }))).toBe(8)
    expect(limitFor([clerk], rules, at({ product: 'desk', listAmount: 10_000 }))).toBe(12)
    expect(limitFor([clerk], rules, at({ product: 'lamp' }))).toBe(8)
    expect(limitFor([clerk, head], rules, at())).toBe(15)
    expect(limitFor([clerk], [rule('later', 'position', [[5000, 9]], { position: 'clerk' })], at())).toBe(5)
  })

  it.each([
    // kind, rate, limit, best rate by rules, needs approval
    ['hand', 5, 5, 0, false],
    ['hand', 5.01, 5, 0, true],
    ['hand', 8, 5, 10, false],
    ['hand', 11, 5, 10, true],
    ['volume', 30, 5, 30, false],
    ['none', 0, 0, 0, false],
  ] as const)('%s %p %% with a limit of %p and %p by the rules needs approval: %p', (discountKind, discountRate, limit, rate, expected) => {
    expect(exceeds({ discountKind, discountRate }, limit, rate > 0 ? { kind: 'volume', rule: 'r', rate, from: 0 } : undefined)).toBe(expected)
  })
})

describe('prices of lines', () => {
  const pricing: Pricing = {
    customer: 'customer',
    agent: null,
    products: new Map([
      ['chair', { listPrice: 128, categories: new Set(['seats']) }],
      ['desk', { listPrice: 999.99, categories: new Set<string>() }],
    ]),
    rules: [
      rule(
        'volume',
        'volume',
        [
          [10, 3],
          [100, 10],
        ],
        { category: 'seats' },
      ),
      rule('customer', 'customer', [[2000, 4.5]], { customer: 'customer' }),
    ],
  }
  const line = (product: string, quantity: number, rateByHand: number | null = null): AskedLine => ({ product, quantity, rateByHand })

  it('says for every line what it costs and why', () => {
    const lines = priceLines(
      pricing,
      [line('chair', 9), line('chair', 10), line('chair', 100), line('desk', 3), line('desk', 1, 20), line('chair', 100, 10)],
      '2026-05-15',
    )
    expect(lines.map(({ discountRate, price, amount, discountRule }) => [discountRate, price, amount, discountRule])).toEqual([
      [0, 128, 1152, null],
      [3, 124.16, 1241.6, 'volume'],
      [10, 115.2, 11_520, 'volume'],
      [4.5, 954.99, 2864.97, 'customer'],
      [20, 799.99, 799.99, null],
      [10, 115.2, 11_520, 'volume'],
    ])
    expect(totalOf(lines)).toBe(29_098.56)
    expect(lines.map((one) => reasonAmong(one, one.discounts).zh)).toEqual([
      '标准价，没有适用的折扣',
      '销量折扣 3%（数量达到 10）',
      '销量折扣 10%（数量达到 100）；未采用：客户折扣 4.5%',
      '客户折扣 4.5%（金额达到 2000 元）',
      '人工折扣 20%',
      '销量折扣 10%（数量达到 100）；未采用：客户折扣 4.5%',
    ])
    expect(reasonAmong(lines[2]!, lines[2]!.discounts).en).toBe('Volume discount 10 % (from a quantity of 100); not used: Customer discount 4.5 %')
  })

  it('refuses an amount beyond counting, naming the line', () => {
    expect(() => priceLines(pricing, [line('chair', 1), line('desk', 1_000_000_000, 100)], '2026-05-15')).not.toThrow()
    const dear: Pricing = { ...pricing, products: new Map([['chair', { listPrice: 1_000_000, categories: new Set() }]]) }
    expect(() => priceLines(dear, [line('chair', 1_000_000_000)], '2026-05-15')).toThrow(expect.objectContaining({ code: 'rule', field: 'lines.0.quantity' }))
  })
})
