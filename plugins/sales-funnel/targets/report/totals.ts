import { centsOf, figuresOf } from '../figures.ts'
import type { TeamMember } from './team.ts'

const sums = ['quota', 'plan', 'completed', 'expected', 'best', 'open', 'pipeline'] as const

export type Totals = Record<(typeof sums)[number] | 'remaining' | 'quotaRate', number | null>

/** The team as a whole, summed in cents; what nobody has, or the reader may not know, stays `null`. */
export function totalsOf(people: readonly TeamMember[]): Totals {
  const cents = Object.fromEntries(sums.map((name) => [name, sumOf(people.map((person) => person[name]))])) as Record<(typeof sums)[number], number | null>
  const yuan = Object.fromEntries(sums.map((name) => [name, cents[name] === null ? null : cents[name] / 100])) as Record<(typeof sums)[number], number | null>
  return { ...yuan, ...figuresOf(cents.completed, cents.quota) }
}

function sumOf(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + centsOf(value), 0)
}
