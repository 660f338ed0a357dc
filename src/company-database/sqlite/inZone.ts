import { tzOffset } from '@date-fns/tz/tzOffset'
import { tzScan } from '@date-fns/tz/tzScan'
import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

/** A stored moment as the clock of the zone shows it, in a format of `strftime`. SQLite itself knows no zones, so it is told the offsets. */
export const inZone = (format: string, moment: SQL | SQLiteColumn, zone: string): SQL => {
  const { first, changes } = offsetsOf(zone)
  if (changes.length === 0) return sql`strftime(${format}, ${moment}, ${sql.raw(first)})`
  const since = changes.map(({ from, offset }) => sql`when ${moment} >= ${sql.raw(`'${from}'`)} then ${sql.raw(offset)}`)
  return sql`strftime(${format}, ${moment}, case ${sql.join(since, sql` `)} else ${sql.raw(first)} end)`
}

interface Offsets {
  first: string
  /** The latest first: most records are young. */
  changes: { from: string; offset: string }[]
}

const known = new Map<string, Offsets>()

function offsetsOf(zone: string): Offsets {
  const found = known.get(zone)
  if (found) return found
  const [start, end] = [new Date('1970-01-01T00:00:00.000Z'), new Date('2070-01-01T00:00:00.000Z')]
  const offsets = {
    first: modifier(tzOffset(zone, start)),
    changes: tzScan(zone, { start, end })
      .map(({ date, offset }) => ({ from: date.toISOString(), offset: modifier(offset) }))
      .reverse(),
  }
  known.set(zone, offsets)
  return offsets
}

const modifier = (minutes: number): string => `'${minutes < 0 ? '' : '+'}${String(Math.round(minutes))} minutes'`
