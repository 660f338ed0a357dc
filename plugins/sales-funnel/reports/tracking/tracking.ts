import { daysFrom } from '../../../../src/plugin/index.ts'

/** Type of an activity → how many. */
export type Counts = Record<string, number>

export interface Tracking {
  from: string
  to: string
  /** The types that occur, in the order of the dictionary. */
  types: { value: string; label: string }[]
  total: number
  people: {
    user: string | null
    name: string
    total: number
    /** With how many customers. */
    customers: number
    counts: Counts
    /** Day → type → how many; days without anything are missing. */
    days: Record<string, Counts>
  }[]
  /** Every day of the period. */
  days: { date: string; total: number; counts: Counts }[]
}

interface Counted {
  from: string
  to: string
  /** By owner, day and type. */
  counted: { keys: (string | null)[]; count: number }[]
  /** By owner and customer. */
  contacted: { keys: (string | null)[]; count: number }[]
  names: ReadonlyMap<string, string>
  types: { value: string; label: string }[]
}

/** What was counted, as people and as days; the busiest first. */
export function trackingOf({ from, to, counted, contacted, names, types }: Counted): Tracking {
  const occurring = new Set(counted.flatMap(({ keys: [, , type] }) => type ?? []))
  const users = [...new Set(counted.map(({ keys: [owner] }) => owner ?? null))]
  const people = users.map((user) => {
    const own = counted.filter(({ keys: [owner] }) => (owner ?? null) === user)
    const days = [...new Set(own.map(({ keys: [, day] }) => day ?? ''))]
    return {
      user,
      name: user === null ? '' : (names.get(user) ?? ''),
      total: totalOf(own),
      customers: contacted.filter(({ keys: [owner, customer] }) => (owner ?? null) === user && customer !== null).length,
      counts: countsOf(own),
      days: Object.fromEntries(days.map((day) => [day, countsOf(own.filter(({ keys }) => keys[1] === day))])),
    }
  })
  const known = types.filter(({ value }) => occurring.has(value))
  const others = [...occurring].filter((value) => !known.some((one) => one.value === value)).map((value) => ({ value, label: value }))
  return {
    from,
    to,
    types: [...known, ...others],
    total: totalOf(counted),
    people: people.sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'zh')),
    days: daysFrom(from, to).map((date) => {
      const own = counted.filter(({ keys }) => keys[1] === date)
      return { date, total: totalOf(own), counts: countsOf(own) }
    }),
  }
}

const totalOf = (rows: { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0)

function countsOf(rows: Counted['counted']): Counts {
  const counts: Counts = {}
  for (const {
    keys: [, , type],
    count,
  } of rows)
    if (type) counts[type] = (counts[type] ?? 0) + count
  return counts
}
