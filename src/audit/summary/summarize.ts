import type { PayloadRequest } from 'payload'

import { acrossCompanies } from '../../company-schema/requestStore.ts'
import { membersOf } from '../../directory/members.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { countEntries } from './countEntries.ts'
import type { Dimension, EntryCount, EntryFilter } from './entries.ts'

export type GroupBy = Exclude<Dimension, 'action'>

export interface SummaryRow {
  module?: string | null
  /** Name of the module in the reader's language. */
  label?: string
  day?: string
  user?: string | null
  name?: string
  username?: string
  count: number
  /** Action → how often. */
  actions: Record<string, number>
}

interface Options {
  filter: EntryFilter
  groupBy: readonly GroupBy[]
  /** Also name students of these companies who have done nothing. */
  withIdle: boolean
}

/** Counts of the operation log with names; days in order, everything else the most frequent first. */
export async function summarize(req: PayloadRequest, { filter, groupBy, withIdle }: Options): Promise<SummaryRow[]> {
  const counted = await countEntries(req.payload, filter, [...groupBy, 'action'])
  const rows = [...foldActions(counted, groupBy).values()]
  const idle = withIdle && filter.companies ? await idleStudents(req, filter, rows) : []
  const named = await withNames(req, [...rows, ...idle])
  return named.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || b.count - a.count || textOf(a).localeCompare(textOf(b), 'zh'))
}

function foldActions(counted: EntryCount[], groupBy: readonly GroupBy[]): Map<string, SummaryRow> {
  const rows = new Map<string, SummaryRow>()
  for (const { count, action, ...values } of counted) {
    const key = JSON.stringify(groupBy.map((name) => values[name]))
    const row = rows.get(key) ?? ({ ...values, count: 0, actions: {} } as SummaryRow)
    const total = Number(count)
    rows.set(key, { ...row, count: row.count + total, actions: { ...row.actions, [String(action)]: total } })
  }
  return rows
}

async function idleStudents({ payload }: PayloadRequest, { companies, users }: EntryFilter, rows: SummaryRow[]): Promise<SummaryRow[]> {
  const busy = new Set(rows.map(({ user }) => user))
  const members = (await membersOf(payload, companies ?? [])).filter((id) => !busy.has(id) && (!users || users.includes(id)))
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'users',
    where: { and: [{ id: { in: members } }, { role: { equals: 'student' } }] },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id }) => ({ user: id, count: 0, actions: {} }))
}

async function withNames(req: PayloadRequest, rows: SummaryRow[]): Promise<SummaryRow[]> {
  const people = await peopleIn(
    req,
    rows.flatMap(({ user }) => user ?? []),
  )
  return rows.map((row) => ({
    ...row,
    ...('module' in row ? { label: labelOf(req, String(row.module)) } : {}),
    ...('user' in row ? { name: people.get(row.user ?? '')?.name ?? '', username: people.get(row.user ?? '')?.username ?? '' } : {}),
  }))
}

async function peopleIn({ payload }: PayloadRequest, ids: string[]): Promise<Map<string, { name: string; username: string }>> {
  if (ids.length === 0) return new Map()
  const { docs } = await acrossCompanies('names of people in the operation log', () =>
    payload.db.find<{ id: string; name: string; username: string }>({
      collection: 'users',
      where: { id: { in: [...new Set(ids)] } },
      limit: 0,
      pagination: false,
    }),
  )
  return new Map(docs.map(({ id, name, username }) => [id, { name, username }]))
}

function labelOf({ payload, i18n }: PayloadRequest, slug: string): string {
  const plural = Object.hasOwn(payload.collections, slug) ? payload.collections[slug as 'users']?.config.labels.plural : undefined
  return plural ? inLanguage(plural as Bilingual | string, i18n.language) : slug
}

const textOf = ({ label, name, day }: SummaryRow): string => label ?? name ?? day ?? ''
