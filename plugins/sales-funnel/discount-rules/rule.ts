import { writtenDay } from '../../../src/plugin/index.ts'

/** Whom a discount is for (R38): the quantity that is bought, the customer, the agent; or how much a position may grant. */
export const discountKinds = ['volume', 'customer', 'agent', 'position'] as const
export type DiscountKind = (typeof discountKinds)[number]

/** From this quantity (volume) or this amount of the line at list price in yuan (all others) upwards, until the next band. */
export interface Band {
  from: number
  /** Percent off the list price. */
  rate: number
}

/** A stored rule: relations are ids. */
export interface DiscountRule {
  id: string
  kind: DiscountKind
  /** One product, else one category with everything beneath it, else all products. */
  product?: string | null
  category?: string | null
  customer?: string | null
  /** One agent; empty for every agent. */
  agent?: string | null
  position?: string | null
  bands: Band[]
  validFrom?: string | Date | null
  validTo?: string | Date | null
}

/** A line of products, as the rules look at it. */
export interface Situation {
  customer: string
  /** Through whom it is sold: the agent that is named, else the customer when it is an agent itself (R42). */
  agent: string | null
  product: string
  /** The product's category and those above it. */
  categories: ReadonlySet<string>
  quantity: number
  /** Quantity × list price in yuan. */
  listAmount: number
  /** Business date, `YYYY-MM-DD`. */
  date: string
}

/** The band of the rule that the line falls into; `null` when the rule is not for this line (R40, R41). */
export function bandFor(rule: DiscountRule, situation: Situation): Band | null {
  if (!isValidOn(rule, situation.date) || !isForProduct(rule, situation) || !isForParty(rule, situation)) return null
  const measure = rule.kind === 'volume' ? situation.quantity : situation.listAmount
  return rule.bands.filter(({ from }) => from <= measure).reduce<Band | null>((highest, band) => (highest && highest.from > band.from ? highest : band), null)
}

/** Days are whole: the first and the last one count. */
export function isValidOn({ validFrom, validTo }: Pick<DiscountRule, 'validFrom' | 'validTo'>, date: string): boolean {
  const [first, last] = [writtenDay(validFrom), writtenDay(validTo)]
  return (first === null || first <= date) && (last === null || date <= last)
}

/** How closely a rule names what it is for: a product 2, a category 1, everything 0. */
export const closeness = ({ product, category }: DiscountRule): number => (product ? 2 : category ? 1 : 0)

function isForProduct({ product, category }: DiscountRule, situation: Situation): boolean {
  if (product) return product === situation.product
  return !category || situation.categories.has(category)
}

function isForParty({ kind, customer, agent }: DiscountRule, situation: Situation): boolean {
  if (kind === 'customer') return customer === situation.customer
  if (kind === 'agent') return situation.agent !== null && (!agent || agent === situation.agent)
  return true
}
