import type { Where } from 'payload'

export type GroupedCollection = 'opportunities' | 'leads' | 'competitors' | 'quotes' | 'activities' | 'expenses'

/** What records are grouped by. */
export type Key =
  /** What stands in a field. */
  | { column: string }
  /** The day, as it is where the server stands, of a moment: `YYYY-MM-DD`. */
  | { day: string }
  /** The month of such a day: `YYYY-MM`. */
  | { month: string }
  /** The month of a day that is stored as its beginning in UTC: `YYYY-MM`. */
  | { monthOfDay: string }
  /** The month in which an opportunity is expected to close, or did. */
  | 'closing'
  /** What stands in a field of the opportunity's customer, where the person sees it; as it is stored. */
  | { customer: string; seen: Where }
  /** Every product of the opportunity's lines. */
  | 'product'
  /** Every rival that an opportunity was in competition with, or was lost to. */
  | 'competitor'

/**
 * What is counted of each group, money in whole cents:
 *
 * * `count` records, every one once however many of its lines are in the group
 * * `amount` of opportunities and expenses, `creditedAmount` of opportunities, `total` of quotes
 * * `weighted` is the amount of an opportunity times its success rate, rounded to the cent (R3)
 * * `quantity` and `lineAmount` of lines, each line rounded to the cent once (R40); only by `product`
 * * `lostToIt` opportunities that were lost to the rival of the group; only by `competitor`
 * * `converted` leads that have become customers
 */
export type Measure = 'count' | 'amount' | 'creditedAmount' | 'total' | 'weighted' | 'quantity' | 'lineAmount' | 'lostToIt' | 'converted'

export interface Grouping<Name extends Measure = Measure> {
  collection: GroupedCollection
  /** What may be counted, as it is stored and inside the company. */
  where: Where
  by: readonly Key[]
  measures: readonly Name[]
}

/** What was counted of a group; its keys are in the order of `by`. */
export type Counted<Name extends Measure = Measure> = { keys: (string | null)[] } & Record<Name, number>
