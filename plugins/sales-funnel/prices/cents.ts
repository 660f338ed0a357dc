/** An exact decimal: `units` / 10^`scale`. */
interface Decimal {
  units: bigint
  scale: number
}

/** The largest amount and total in yuan; its cents are exact in every place that keeps them as a number. */
export const largestAmount = 1_000_000_000_000

interface Line {
  quantity: number
  /** Yuan with at most two decimals. */
  listPrice: number
  /** Percent off the list price. */
  rate: number
}

/**
 * What a line costs, in cents: quantity × list price × (1 − rate/100), rounded half up to the cent, once (R40). Exact,
 * because it counts in whole numbers: 0.1 × 3 and 1.005 come out as on paper.
 */
export function amountInCents({ quantity, listPrice, rate }: Line): bigint {
  const [count, price, percent] = [decimalOf(quantity), decimalOf(listPrice), decimalOf(rate)]
  const hundred = 100n * 10n ** BigInt(percent.scale)
  // 100 for the cents and 100 for the percent cancel out.
  return roundHalfUp(count.units * price.units * (hundred - percent.units), 10n ** BigInt(count.scale + price.scale + percent.scale))
}

/** The price of one piece after the discount, in cents. For people to read: a line is never the sum of rounded prices. */
export const priceInCents = (line: Omit<Line, 'quantity'>): bigint => amountInCents({ ...line, quantity: 1 })

/** Cents of an amount that has whole cents. */
export const centsOf = (yuan: number): bigint => amountInCents({ quantity: 1, listPrice: yuan, rate: 0 })

export const yuanOf = (cents: bigint): number => Number(cents) / 100

/** How many decimals a number has as people write it. */
export const decimalsOf = (value: number): number => decimalOf(value).scale

function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const units = BigInt(whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

/** Of numbers that are not negative. */
const roundHalfUp = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator)
