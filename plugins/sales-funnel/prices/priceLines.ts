import { LabError, bilingual } from '../../../src/plugin/index.ts'
import type { Situation } from '../discount-rules/rule.ts'
import { discountsFor, type Discount } from './bestDiscount.ts'
import { amountInCents, centsOf, largestAmount, yuanOf } from './cents.ts'
import { priceLine, type AskedLine, type PricedLine } from './line.ts'
import type { Pricing } from './readPricing.ts'

export interface CalculatedLine extends PricedLine {
  /** The discounts that the line is entitled to by the rules, the best first. */
  discounts: Discount[]
}

/** Prices lines by the rules of a day (R41). Throws what `calculateLine` throws. */
export const priceLines = (pricing: Pricing, lines: readonly AskedLine[], date: string): CalculatedLine[] =>
  lines.map((line, index) => calculateLine(pricing, line, { date, index }))

/**
 * Prices one line by the rules of a day.
 *
 * @param index place of the line among the others, for the error
 * @throws LabError `rule` (422) naming the line when its amount is beyond counting
 */
export function calculateLine(pricing: Pricing, line: AskedLine, { date, index }: { date: string; index: number }): CalculatedLine {
  const situation = situationOf(pricing, line, date)
  if (situation.listAmount > largestAmount) throw tooLarge(`lines.${String(index)}.quantity`)
  const discounts = discountsFor(pricing.rules, situation)
  return { ...priceLine(line, listPriceOf(pricing, line.product), discounts), discounts }
}

/** A line as the rules look at it. */
export function situationOf(pricing: Pricing, { product, quantity }: Pick<AskedLine, 'product' | 'quantity'>, date: string): Situation {
  const { customer, agent, products } = pricing
  const listPrice = listPriceOf(pricing, product)
  const listAmount = yuanOf(amountInCents({ quantity, listPrice, rate: 0 }))
  return { customer, agent, product, categories: products.get(product)?.categories ?? new Set(), quantity, listAmount, date }
}

/**
 * The sum of rounded lines (R40), in yuan.
 *
 * @throws LabError `rule` (422) for a sum beyond counting
 */
export function totalOf(lines: readonly Pick<PricedLine, 'amount'>[]): number {
  const total = yuanOf(lines.reduce((sum, { amount }) => sum + centsOf(amount), 0n))
  if (total > largestAmount) throw tooLarge('lines')
  return total
}

const listPriceOf = ({ products }: Pricing, product: string): number => products.get(product)?.listPrice ?? 0

const tooLarge = (field: string): LabError =>
  new LabError({
    code: 'rule',
    field,
    message: bilingual('金额不能超过一万亿元', 'An amount is at most 1,000,000,000,000 yuan'),
    data: { most: largestAmount },
  })
