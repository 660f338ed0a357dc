import { stringify } from 'qs-esm'

import type { Ask } from '../http/client.ts'
import { entersCompany, may, type Within } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import type { Collection } from '../plan/collections.ts'
import type { CompanyName } from '../world/names.ts'
import type { Row } from '../world/row.ts'
import type { Person, World } from '../world/types.ts'

/** Who asks, in which company, about which collection: what every channel starts from. */
export interface Setting {
  world: World
  person: Person
  asked: Within
  /** The company that the person is in by the rules, which is none when the one asked for is not theirs. */
  within: Within
  collection: Collection
}

export type Channel = (setting: Setting) => Probe[]

/** The companies a person names in requests: the own one, another's, and for staff none at all. */
export function companiesAsked(world: World, person: Person): Within[] {
  if (!person.isActive) return ['X']
  if (person.role === 'admin') return ['X', null]
  if (person.role === 'instructor') return [person.company, person.company === 'Z' ? 'X' : 'Z', null]
  const other: CompanyName = person.company === 'X' ? 'Y' : 'X'
  return [person.company, other]
}

export const withinOf = (world: World, person: Person, asked: Within): Within => (asked && entersCompany(world, person, asked) ? asked : null)

/** Makes probes of one channel. */
export const probesOf =
  ({ person, asked, within, collection }: Setting, channel: string) =>
  (ask: Ask, more: Partial<Probe> = {}): Probe => ({ person, asked, within, channel, slug: collection.slug, ask, ...more })

export const get = (path: string, query: object = {}): Ask => ({ method: 'GET', path: withQuery(path, query) })

export const withQuery = (path: string, query: object): string => `${path}${stringify(query, { addQueryPrefix: true })}`

/**
 * Records that somebody tries to reach: one of everybody in the company asked for, the crossed one, and some of the
 * other companies; of special collections all.
 */
export function targetsOf({ world, asked, collection }: Setting): Row[] {
  const rows = world.rows.filter(({ slug, isTrashed }) => slug === collection.slug && !isTrashed)
  if (collection.isolation !== 'company') return rows.slice(0, 12)
  const here = asked ?? 'X'
  const others = (['X', 'Y', 'Z'] as const).filter((name) => name !== here)
  return [...rows.filter(({ company }) => company === here), ...others.flatMap((name) => rows.filter(({ company }) => company === name).slice(0, 1))].slice(
    0,
    14,
  )
}

export const trashedTargets = ({ world, collection }: Setting): Row[] => world.rows.filter(({ slug, isTrashed }) => slug === collection.slug && isTrashed)

/** A request that names a company which is not the person's is refused as a whole. */
export const sees = ({ world, person, asked, within }: Setting, row: Row): boolean =>
  (asked === null || within === asked) && may(world, person, within, row, 'read')

/** A text of the record that everybody who sees it may read. */
export function namingField({ world }: Setting, row: Row): [string, string] | null {
  const hidden = row.company ? (world.hidden[row.company]?.[row.slug] ?? {}) : {}
  const fields = world.collections.get(row.slug)?.fields ?? []
  const isField = (name: string) => name === 'x_open' || fields.some((field) => field.name === name && ['text', 'textarea'].includes(field.type))
  const entry = Object.entries(row.values).find(([name, value]) => typeof value === 'string' && !(name in hidden) && isField(name))
  return entry ? [entry[0], String(entry[1])] : null
}
