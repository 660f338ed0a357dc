/** What a form knows of one field: what stands there now and what is stored. */
export interface FieldState {
  value?: unknown
  initialValue?: unknown
  rows?: readonly unknown[]
}

interface AskedLine {
  /** Where it stands in the form, from 0. */
  index: number
  product: string
  quantity: number
  /** A discount by hand. */
  discountRate: number | null
}

export interface Asked {
  customer: string
  agent: string | null
  /** Lines whose price saving will calculate. */
  lines: AskedLine[]
  /** Lines that keep the price of their day (R41), with their amounts in yuan. */
  kept: { index: number; amount: number }[]
}

/**
 * What saving a quote's form would calculate: all its complete lines, or those that have changed while the customer and
 * the agent have not. `null` when there is nothing to calculate, and for a quote that is no draft.
 */
export function askedOf(fields: Readonly<Record<string, FieldState | undefined>>): Asked | null {
  const valueOf = (path: string): unknown => fields[path]?.value ?? null
  const isSame = (path: string): boolean => valueOf(path) === (fields[path]?.initialValue ?? null)
  const [customer, status, agent] = [valueOf('customer'), valueOf('status'), valueOf('agent')]
  if (typeof customer !== 'string' || (status !== null && status !== 'draft')) return null

  const isSameParty = isSame('customer') && isSame('agent')
  const asked: Asked = { customer, agent: typeof agent === 'string' ? agent : null, lines: [], kept: [] }
  for (const index of (fields.lines?.rows ?? []).keys()) {
    const at = (name: string): string => `lines.${String(index)}.${name}`
    const [product, quantity, rate, amount] = [valueOf(at('product')), valueOf(at('quantity')), valueOf(at('discountRate')), valueOf(at('amount'))]
    if (isSameParty && typeof amount === 'number' && ['product', 'quantity', 'discountRate'].every((name) => isSame(at(name)))) {
      asked.kept.push({ index, amount })
    } else if (typeof product === 'string' && typeof quantity === 'number' && quantity > 0) {
      // A rate that the rules have given is no discount by hand.
      const isByHand = typeof rate === 'number' && (valueOf(at('discountKind')) === 'hand' || !isSame(at('discountRate')))
      asked.lines.push({ index, product, quantity, discountRate: isByHand ? rate : null })
    }
  }
  return asked.lines.length > 0 ? asked : null
}
