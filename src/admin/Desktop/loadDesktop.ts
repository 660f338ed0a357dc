import type { CollectionSlug, PayloadRequest, SanitizedPermissions, Where } from 'payload'

import { currentStore } from '../../company-schema/requestStore.ts'
import { startOfDay } from '../../time/day.ts'
import { currentZone } from '../../time/zone.ts'

/** A record as the desktop lists it. */
export interface DesktopRecord {
  id: string
  collection: string
  title: string
  /** ISO time that the list shows. */
  at: string | null
  done?: boolean
}

export interface DesktopData {
  department: string | null
  position: string | null
  tasks: DesktopRecord[]
  /** Own activities whose time of reminding has come, by the class clock. */
  reminders: DesktopRecord[]
  events: DesktopRecord[]
  newRecords: DesktopRecord[]
  counts: Record<string, number>
}

interface Options {
  req: PayloadRequest
  permissions: SanitizedPermissions
  modules: string[]
  /** Today, by the class. */
  day: string
  /** This moment, by the class. */
  now: string
}

const day = 24 * 60 * 60 * 1000

/** What the desktop of the current company shows to the signed-in person, read with that person's rights. */
export async function loadDesktop({ req, permissions, modules, day: today, now }: Options): Promise<DesktopData> {
  const mayRead = (collection: string) => permissions.collections?.[collection]?.read === true
  const find = async (collection: string, { where, sort, limit, titleField, timeField }: ListOptions): Promise<DesktopRecord[]> => {
    if (!mayRead(collection)) return []
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where,
      sort,
      limit,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    return (docs as unknown as Record<string, unknown>[]).map((doc) => ({
      id: String(doc.id),
      collection,
      title: String(doc[titleField] ?? doc.id),
      at: (doc[timeField] as string | null | undefined) ?? null,
      done: doc.done === true,
    }))
  }
  const recent: Where = { createdAt: { greater_than_equal: new Date(Date.now() - 7 * day).toISOString() } }
  const mine: Where = { owner: { equals: req.user?.id } }

  const [place, tasks, reminders, events, customers, contacts, counts] = await Promise.all([
    loadPlace(req),
    find('activities', {
      where: { and: [{ kind: { equals: 'task' } }, { done: { not_equals: true } }, mine] },
      sort: 'dueAt',
      limit: 8,
      titleField: 'subject',
      timeField: 'dueAt',
    }),
    find('activities', {
      where: { and: [{ remindAt: { less_than_equal: now } }, { done: { not_equals: true } }, mine] },
      sort: 'remindAt',
      limit: 20,
      titleField: 'subject',
      timeField: 'remindAt',
    }),
    find('activities', {
      where: {
        and: [
          { kind: { not_equals: 'task' } },
          { at: { greater_than_equal: startOfDay(today, currentZone()).toISOString() } },
          { at: { less_than: startOfDay(today, currentZone(), 14).toISOString() } },
        ],
      },
      sort: 'at',
      limit: 8,
      titleField: 'subject',
      timeField: 'at',
    }),
    find('customers', { where: recent, sort: '-createdAt', limit: 6, titleField: 'name', timeField: 'createdAt' }),
    find('contacts', { where: recent, sort: '-createdAt', limit: 6, titleField: 'name', timeField: 'createdAt' }),
    countModules(req, modules.filter(mayRead)),
  ])
  const newRecords = [...customers, ...contacts].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')).slice(0, 8)
  return { ...place, tasks, reminders, events, newRecords, counts }
}

interface ListOptions {
  where: Where
  sort: string
  limit: number
  titleField: string
  timeField: string
}

async function loadPlace(req: PayloadRequest): Promise<{ department: string | null; position: string | null }> {
  const { participation } = currentStore()
  if (!participation?.membershipId) return { department: null, position: null }
  const membership = (await req.payload.findByID({
    collection: 'memberships' as CollectionSlug,
    id: participation.membershipId,
    depth: 1,
    disableErrors: true,
    req,
  })) as unknown as { department?: string | null; position?: { name?: string } | null } | null
  return { department: membership?.department ?? null, position: membership?.position?.name ?? null }
}

async function countModules(req: PayloadRequest, modules: string[]): Promise<Record<string, number>> {
  const counted = await Promise.all(
    modules.map(async (collection) => {
      const { totalDocs } = await req.payload.count({ collection: collection as CollectionSlug, overrideAccess: false, req })
      return [collection, totalDocs] as const
    }),
  )
  return Object.fromEntries(counted)
}
