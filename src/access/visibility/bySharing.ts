import type { Access, AccessArgs, AccessResult, Payload, Where } from 'payload'

import { byRightsAlone } from '../byRightsAlone.ts'
import { mayInCompany, participationOf, type Action } from '../participation.ts'
import { isAskedForPage } from '../plainPermissions.ts'
import { positionsWith, reachOf, type Reach } from './rows.ts'
import { sharingOf, type Sharing } from './sharing.ts'
import { whereVisible } from './whereVisible.ts'

type RecordAccess = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions', Access>

/** Access to a company's records: by the position's right on the module (R92) and by the row rule (R77 to R82). */
export function bySharing(slug: string, sharing: Sharing): RecordAccess {
  const read: Access = ({ req: { payload } }) => recordsFor({ payload, slug, sharing, action: 'read' })
  if (sharing === 'company') return byRightsAlone(slug)
  return {
    create: () => mayInCompany(slug, 'create'),
    read,
    update: ({ req: { payload } }) => recordsFor({ payload, slug, sharing, action: 'update' }),
    delete: ({ req: { payload } }) => recordsFor({ payload, slug, sharing, action: 'delete' }),
    readVersions: (args) => versionsOf(args, slug, recordsFor({ payload: args.req.payload, slug, sharing, action: 'read' })),
  }
}

interface Asked {
  payload: Payload
  slug: string
  sharing: Sharing
  action: Exclude<Action, 'create'>
  /** Narrows the positions to those that may run this command. */
  command?: string
}

/** The records that the person may do this with. */
export function recordsFor({ payload, slug, sharing, action, command }: Asked): boolean | Where {
  const participation = participationOf()
  if (!participation || !mayInCompany(slug, action)) return false
  if (participation.as !== 'member') return true
  if (sharing === 'company' && action !== 'read' && participation.positions.length === 0) return false
  const able = positionsWith(participation, slug, action)
  const positions = command === undefined ? able : able.filter(({ commands }) => commands.get(slug)?.has(command) !== false)
  if (participation.positions.length > 0 && positions.length === 0) return false
  return whereVisible({ payload, participation, slug, sharing, positions, reach: reachOf(sharing, action, command) })
}

/** The records on which the person may run a command that changes them, for commands that look for theirs. */
export function recordsForCommand(payload: Payload, slug: string, command: string): boolean | Where {
  const config = payload.collections[slug]?.config
  const sharing = config && sharingOf(config)
  return sharing ? recordsFor({ payload, slug, sharing, action: 'update', command }) : false
}

/**
 * The records of a collection that the current person reads or writes by the row rule, for what is looked up in the
 * person's name (links, filters through relations); `true` for staff, the system, and collections without owners.
 *
 * @param reach `write` asks the row rule alone: adding to a record is no right of its module
 */
export function recordsInSight(payload: Payload, slug: string, reach: Reach): boolean | Where {
  const participation = participationOf()
  const config = payload.collections[slug]?.config
  const sharing = config && sharingOf(config)
  if (!participation || participation.as !== 'member' || !sharing) return true
  if (!mayInCompany(slug, 'read')) return false
  return whereVisible({ payload, participation, slug, sharing, positions: positionsWith(participation, slug, 'read'), reach })
}

/** Versions are seen by whoever sees the record today, not by whom it belonged to then (R15). */
async function versionsOf(args: AccessArgs, slug: string, records: boolean | Where): Promise<AccessResult> {
  if (typeof records === 'boolean') return records
  const { id, req } = args
  // A page only shows whether there is anything to open: of a record, or at all.
  if (isAskedForPage(args) && id === undefined) return true
  const where: Where = isAskedForPage(args) ? { and: [{ id: { equals: id } }, records] } : records
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slug,
    where,
    select: { id: true } as never,
    limit: 0,
    pagination: false,
    req,
  })
  return { parent: { in: docs.map(({ id }) => id) } }
}

/** May the person run this command of the module at all? With some record it may still be refused. */
export function mayCommand(slug: string, command: string): boolean {
  const participation = participationOf()
  if (participation?.as !== 'member' || participation.positions.length === 0) return true
  return participation.positions.some(({ commands }) => commands.get(slug)?.has(command) !== false)
}
