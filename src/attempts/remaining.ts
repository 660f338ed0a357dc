import { LRUCache } from 'lru-cache'

/** What is stored of the attempts under one key. */
export interface Attempts {
  count: number
  since: number
  until: number
}

const key = Symbol.for('crm-lab.attempts-remaining')
const shared = globalThis as unknown as Record<symbol, LRUCache<string, number> | undefined>
const ends = (): LRUCache<string, number> => (shared[key] ??= new LRUCache({ max: 50_000 }))

/**
 * How many milliseconds the count still holds. It is measured from the moment at which this process first saw it, with a
 * clock that nobody sets, and is never longer than it was meant to be: setting the machine's clock neither ends a lock nor
 * makes it last.
 */
export function remainingOf(name: string, { since, until }: Attempts, now = Date.now(), steady = performance.now()): number {
  const mark = `${name} ${until}`
  const known = ends().get(mark)
  if (known !== undefined) return known - steady
  const remaining = Math.min(Math.max(until - now, 0), until - since)
  ends().set(mark, steady + remaining)
  return remaining
}
