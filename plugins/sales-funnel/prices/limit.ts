import { bandFor, closeness, type DiscountRule, type Situation } from '../discount-rules/rule.ts'

/** A position with what its holder may grant by hand, in percent. */
export interface GrantingPosition {
  id: string
  discountLimit?: number | null
}

/** Instructors and admins stand above all positions. */
export const everything = 100

/**
 * The greatest discount that the holder of these positions may give by hand on a line (R38): of each position its rule
 * that is closest to the product, else the position's own limit; of several positions the greatest. Without any: none.
 */
export function limitFor(positions: readonly GrantingPosition[], rules: readonly DiscountRule[], situation: Situation): number {
  return Math.max(0, ...positions.map((position) => ruleOf(position, rules, situation) ?? position.discountLimit ?? 0))
}

function ruleOf({ id }: GrantingPosition, rules: readonly DiscountRule[], situation: Situation): number | undefined {
  const [closest] = rules
    .filter((rule) => rule.kind === 'position' && rule.position === id)
    .flatMap((rule) => {
      const band = bandFor(rule, situation)
      return band ? [{ rule, band }] : []
    })
    .sort((a, b) => closeness(b.rule) - closeness(a.rule) || b.band.rate - a.band.rate)
  return closest?.band.rate
}
