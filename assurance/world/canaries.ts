import type { Row } from './row.ts'

export interface Canary {
  row: Row
  field: string
}

/**
 * Values that occur nowhere else: one for every field of every record, so that finding one in an answer says which
 * record and field it gives away.
 */
export interface Canaries {
  text: () => string
  number: () => number
  mark: (value: string | number, canary: Canary) => void
  /** Every canary in a text. */
  found: (text: string) => { value: string; canary: Canary }[]
}

const pattern = /cnry[0-9a-z]{6}z|\b7[0-9]{7}\b/gi

export function newCanaries(): Canaries {
  const known = new Map<string, Canary>()
  let sequence = 0
  return {
    text: () => `cnry${(++sequence).toString(36).padStart(6, '0')}z`,
    number: () => 70_000_000 + 137 * ++sequence,
    mark: (value, canary) => known.set(String(value), canary),
    found: (text) => {
      const values = new Set([...text.matchAll(pattern)].map(([value]) => value.toLowerCase()))
      return [...values].flatMap((value) => {
        const canary = known.get(value)
        return canary ? [{ value, canary }] : []
      })
    },
  }
}
