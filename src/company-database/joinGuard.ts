import type { Payload, SanitizedCollectionConfig, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { isolateWhere, isolationOf } from './isolation.ts'
import { limitToSight } from './limitToSight.ts'
import { guardSort } from './sortGuard.ts'
import { sortToStorage, whereToStorage } from './translate.ts'
import { guardWhere } from './whereGuard.ts'

/** What a query asks of one join field; `false` leaves it out. */
type Join = false | { where?: Where; sort?: string; [other: string]: unknown }

interface Options {
  joins: Record<string, Join>
  collection: SanitizedCollectionConfig
  payload: Payload
  req?: { transactionID?: unknown }
}

/** The filters and sorts of join fields are guarded, translated and kept inside the company like those of a query of their own. */
export async function guardJoins({ joins, collection, payload, req }: Options): Promise<Record<string, Join>> {
  const targets = new Map(
    Object.entries(collection.joins).flatMap(([slug, list]) => list.map(({ joinPath }) => [joinPath, payload.collections[slug]?.config] as const)),
  )
  const guarded = await Promise.all(
    Object.entries(joins).map(async ([path, join]) => {
      const target = targets.get(path)
      return [path, join && target ? await guardJoin(join, target, payload, req) : join] as const
    }),
  )
  return Object.fromEntries(guarded)
}

async function guardJoin(join: Exclude<Join, false>, collection: SanitizedCollectionConfig, payload: Payload, req: Options['req']): Promise<Join> {
  const { reach, company } = currentStore()
  if (isolationOf(collection) === 'company' && reach !== 'everywhere' && !company) return false
  const context = { collection, on: 'record', payload } as const
  const limited = await limitToSight({ ...context, where: join.where ?? {}, req })
  const where = await whereToStorage({ ...context, where: guardWhere({ ...context, where: limited }), req })
  if (join.sort) guardSort({ ...context, sort: join.sort })
  return {
    ...join,
    where: isolateWhere({ ...context, where }),
    ...(join.sort ? { sort: sortToStorage({ ...context, sort: join.sort }) as string } : {}),
  }
}
