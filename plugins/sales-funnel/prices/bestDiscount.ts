import { bandFor, closeness, type DiscountRule, type Situation } from '../discount-rules/rule.ts'

/** The kinds of which the best one applies; of equal rates the kind that stands first. */
export const priceKinds = ['volume', 'customer', 'agent'] as const
export type PriceKind = (typeof priceKinds)[number]

export interface Discount {
  kind: PriceKind
  rule: string
  /** Percent off the list price. */
  rate: number
  /** Where the band begins: a quantity (volume) or an amount in yuan. */
  from: number
}

/**
 * The discounts that a line is entitled to, at most one of each kind, the best first (R39): they are never added up, the
 * first one applies. Of equal rates volume goes before customer before agent, and a rule for the product before one for
 * its category before one for everything, so that the same line always gets the same answer.
 */
export function discountsFor(rules: readonly DiscountRule[], situation: Situation): Discount[] {
  return priceKinds
    .flatMap((kind) => bestOf(kind, rules, situation) ?? [])
    .sort((a, b) => b.rate - a.rate || priceKinds.indexOf(a.kind) - priceKinds.indexOf(b.kind))
}

function bestOf(kind: PriceKind, rules: readonly DiscountRule[], situation: Situation): Discount | undefined {
  const [best] = rules
    .filter((rule) => rule.kind === kind)
    .flatMap((rule) => {
      const band = bandFor(rule, situation)
      return band && band.rate > 0 ? [{ rule, band }] : []
    })
    .sort((a, b) => b.band.rate - a.band.rate || closeness(b.rule) - closeness(a.rule) || (a.rule.id < b.rule.id ? -1 : 1))
  return best && { kind, rule: best.rule.id, rate: best.band.rate, from: best.band.from }
}
