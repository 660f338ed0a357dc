import type { CollectionBeforeChangeHook } from 'payload'

import { amountInCents, yuanOf } from '../prices/cents.ts'

interface Line {
  quantity?: number | null
  price?: number | null
}

/** The amount is the sum of the lines, each rounded to the cent once (R40), until somebody types another one. */
export const followLines: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const stored = originalDoc as { amount?: number | null; lines?: Line[] } | undefined
  const lines = data.lines as Line[] | null | undefined
  if (!lines || lines.length === 0 || sumOf(lines) === sumOf(stored?.lines ?? [])) return data
  const isTyped = typeof data.amount === 'number' && data.amount !== stored?.amount
  return isTyped ? data : { ...data, amount: sumOf(lines) }
}

const sumOf = (lines: Line[]): number =>
  yuanOf(lines.reduce((cents, { quantity, price }) => cents + amountInCents({ quantity: quantity ?? 0, listPrice: price ?? 0, rate: 0 }), 0n))
