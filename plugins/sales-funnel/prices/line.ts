import type { Discount, PriceKind } from './bestDiscount.ts'
import { amountInCents, decimalsOf, priceInCents, yuanOf } from './cents.ts'

/** Where a line's rate comes from. */
export const rateSources = ['none', 'volume', 'customer', 'agent', 'hand'] as const
export type RateSource = 'none' | PriceKind | 'hand'

/** What is asked for: a product, how much of it, and the discount that somebody gives by hand, if any. */
export interface AskedLine {
  product: string
  quantity: number
  /** Percent; `null` leaves it to the rules. */
  rateByHand: number | null
}

/** A line with its price. Amounts are yuan. */
export interface PricedLine {
  product: string
  quantity: number
  listPrice: number
  discountRate: number
  discountKind: RateSource
  /** Id of the rule that applies. */
  discountRule: string | null
  /** Where the rule's band begins. */
  discountFrom: number | null
  /** Of one piece, rounded to the cent to be read. */
  price: number
  amount: number
}

/** The price of a line: by the best discount, unless somebody gives another one by hand (R39). */
export function priceLine({ product, quantity, rateByHand }: AskedLine, listPrice: number, [best]: readonly Discount[]): PricedLine {
  const isByHand = rateByHand !== null && rateByHand !== (best?.rate ?? 0)
  const rate = isByHand ? rateByHand : (best?.rate ?? 0)
  return {
    product,
    quantity,
    listPrice,
    discountRate: rate,
    discountKind: isByHand ? 'hand' : (best?.kind ?? 'none'),
    discountRule: isByHand ? null : (best?.rule ?? null),
    discountFrom: isByHand ? null : (best?.from ?? null),
    price: yuanOf(priceInCents({ listPrice, rate })),
    amount: yuanOf(amountInCents({ quantity, listPrice, rate })),
  }
}

/** A discount by hand needs somebody's approval when it is more than the rules give anyway and more than the limit. */
export const exceeds = (
  { discountKind, discountRate }: Pick<PricedLine, 'discountKind' | 'discountRate'>,
  limit: number,
  best: Discount | undefined,
): boolean => discountKind === 'hand' && discountRate > Math.max(limit, best?.rate ?? 0)

const largestQuantity = 1_000_000_000

/** More than nothing, at most a thousand millions, with at most four decimals. */
export const isQuantity = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= largestQuantity && decimalsOf(value) <= 4

/** A percentage from 0 to 100 with at most two decimals. */
export const isRate = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100 && decimalsOf(value) <= 2
