import type { PayloadRequest, Where } from 'payload'

import { bilingual, inLanguage } from '../../../../src/plugin/index.ts'
import { listAddress } from './listAddress.ts'
import { namesOf, type Named } from './names.ts'
import type { Row } from './report.ts'

/** So many groups stand alone, the largest; what remains is one row. */
export const mostRows = 200

const unseen = bilingual('（无权查看）', '(not visible to you)')
const rest = bilingual('其他 {count} 项', '{count} others')

/** A group as it was counted: amounts in cents, its values by column. */
export interface Group {
  key: string | null
  values: Record<string, number | null>
}

interface Options {
  named: Named
  groups: Group[]
  /** Column by which they stand, the largest first; absent to keep their order. */
  sortBy?: readonly string[]
  limit?: number
  /** Collection and conditions of the list behind a group. */
  list: { collection: string; conditions: (key: string | null) => Where[] } | null
}

/** Groups with names and lists: those that the reader may not name are one row, and so are the small ones beyond the limit. */
export async function rowsOf(req: PayloadRequest, { named, groups, sortBy, limit = mostRows, list }: Options): Promise<Row[]> {
  const say = (text: ReturnType<typeof bilingual>): string => inLanguage(text, req.i18n.language)
  const sorted = sortBy ? [...groups].sort((a, b) => compared(a, b, sortBy)) : groups
  const alone = sorted.slice(0, limit)
  const others = sorted.slice(limit)
  const nameOf = await namesOf(
    req,
    named,
    alone.map(({ key }) => key),
  )
  const rows = alone.flatMap(({ key, values }): Row[] => {
    const label = nameOf(key)
    return label === null ? [] : [{ key, label, values, list: list && listAddress(list.collection, list.conditions(key)) }]
  })
  const hidden = alone.filter(({ key }) => nameOf(key) === null)
  const together = (label: string, several: Group[]): Row[] => (several.length === 0 ? [] : [{ key: null, label, values: summed(several), list: null }])
  return [...rows, ...together(say(unseen), hidden), ...together(say(rest).replace('{count}', String(others.length)), others)]
}

/** Values of several groups together, column by column. */
export function summed(groups: readonly Pick<Group, 'values'>[]): Row['values'] {
  const names = [...new Set(groups.flatMap(({ values }) => Object.keys(values)))]
  return Object.fromEntries(
    names.map((name) => {
      const known = groups.flatMap(({ values }) => values[name] ?? [])
      return [name, known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)]
    }),
  )
}

function compared(a: Group, b: Group, [name, ...others]: readonly string[]): number {
  if (name === undefined) return String(a.key).localeCompare(String(b.key))
  return (b.values[name] ?? 0) - (a.values[name] ?? 0) || compared(a, b, others)
}

export const inYuan = (cents: number | null | undefined): number | null => (cents === null || cents === undefined ? null : cents / 100)

/** Percent with one decimal; `null` of nothing. */
export const percent = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  typeof part !== 'number' || typeof whole !== 'number' || whole === 0 ? null : Math.round((part * 1000) / whole) / 10
