import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../../../src/access/participation.ts'
import { readableChanges } from '../../../src/audit/hideUnreadable.ts'
import type { Changes } from '../../../src/audit/changesOf.ts'
import { defineQuery, recordsInReach } from '../../../src/commands/index.ts'
import { relatedId } from '../../../src/company-schema/relatedId.ts'
import { acrossCompanies, currentStore } from '../../../src/company-schema/requestStore.ts'

/** One thing that happened with a customer. */
interface TimelineEntry {
  kind: 'activity' | 'note' | 'document' | 'change'
  id: string
  /** ISO moment: of the activity, or when the note, document or change was made. */
  at: string
  title: string
  user: { id: string; name: string } | null
  data: Record<string, unknown>
}

interface Source {
  total: number
  entries: (Omit<TimelineEntry, 'user'> & { user: string | null })[]
}

type Stored = { id: string } & Record<string, unknown>

const mostContacts = 500
const deepest = 1_000

/**
 * `GET /api/customers/:id/timeline?limit&page`: activities, notes, documents and changes of the customer and of its
 * contacts, newest first (B23). Only what the person may read.
 */
export const customerTimeline = defineQuery({
  collection: 'customers',
  path: '/:id/timeline',
  method: 'get',
  input: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  run: async ({ req, input: { limit, page }, id }) => {
    await recordsInReach({ req, collection: 'customers', ids: [id], action: 'read' })
    const contacts = await contactsOf(req, id)
    const newest = Math.min(limit * page, deepest)
    const sources = await Promise.all([
      activities(req, { customer: id, contacts, newest }),
      attachments(req, 'notes', { customer: id, contacts, newest }),
      attachments(req, 'documents', { customer: id, contacts, newest }),
      changes(req, { customer: id, contacts, newest }),
    ])
    const totalDocs = sources.reduce((sum, { total }) => sum + total, 0)
    const entries = sources
      .flatMap((source) => source.entries)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice((page - 1) * limit, page * limit)
    const names = await namesOf(req, entries)
    const docs = entries.map((entry): TimelineEntry => ({ ...entry, user: entry.user === null ? null : { id: entry.user, name: names.get(entry.user) ?? '' } }))
    return { docs, totalDocs, limit, page, totalPages: Math.ceil(totalDocs / limit), hasNextPage: page * limit < totalDocs }
  },
})

interface Asked {
  customer: string
  contacts: string[]
  newest: number
}

async function contactsOf(req: PayloadRequest, customer: string): Promise<string[]> {
  if (!mayInCompany('contacts', 'read')) return []
  const { docs } = await req.payload.find({
    collection: 'contacts',
    where: { 'customers.customer': { equals: customer } },
    select: { name: true } as never,
    depth: 0,
    limit: mostContacts,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

async function newestOf(
  req: PayloadRequest,
  collection: string,
  { where, sort, newest }: { where: Where; sort: string; newest: number },
): Promise<{ docs: Stored[]; total: number }> {
  if (!mayInCompany(collection, 'read')) return { docs: [], total: 0 }
  const found = await req.payload.find({ collection: collection as 'notes', where, sort, limit: newest, depth: 0, overrideAccess: false, req })
  return { docs: found.docs as unknown as Stored[], total: found.totalDocs }
}

async function activities(req: PayloadRequest, { customer, contacts, newest }: Asked): Promise<Source> {
  const where: Where = { or: [{ customer: { equals: customer } }, ...(contacts.length > 0 ? [{ contact: { in: contacts } }] : [])] }
  const { docs, total } = await newestOf(req, 'activities', { where, sort: '-at', newest })
  return {
    total,
    entries: docs.map((doc) => ({
      kind: 'activity',
      id: doc.id,
      at: momentOf(doc.at),
      title: String(doc.subject ?? ''),
      user: relatedId(doc.owner),
      data: { kind: doc.kind, type: doc.type, dueAt: doc.dueAt, done: doc.done, contact: doc.contact, note: doc.note },
    })),
  }
}

async function attachments(req: PayloadRequest, collection: 'notes' | 'documents', { customer, contacts, newest }: Asked): Promise<Source> {
  const attachedTo = (relationTo: string, ids: string[]): Where => ({
    and: [{ 'target.relationTo': { equals: relationTo } }, { 'target.value': { in: ids } }],
  })
  const where: Where = { or: [attachedTo('customers', [customer]), ...(contacts.length > 0 ? [attachedTo('contacts', contacts)] : [])] }
  const { docs, total } = await newestOf(req, collection, { where, sort: '-createdAt', newest })
  return {
    total,
    entries: docs.map((doc) => ({
      kind: collection === 'notes' ? 'note' : 'document',
      id: doc.id,
      at: momentOf(doc.createdAt),
      title: collection === 'notes' ? String(doc.text ?? '').slice(0, 80) : String(doc.title ?? doc.filename ?? ''),
      user: relatedId(doc.owner),
      data:
        collection === 'notes' ? { text: doc.text, target: doc.target } : { filename: doc.filename, url: doc.url, category: doc.category, target: doc.target },
    })),
  }
}

/** Whoever may read a record may know what happened to it, so the log is asked for the record, not for the person. */
async function changes(req: PayloadRequest, { customer, contacts, newest }: Asked): Promise<Source> {
  const about = (collection: string, ids: string[]): Where => ({ and: [{ collection: { equals: collection } }, { doc: { in: ids } }] })
  const where: Where = { or: [about('customers', [customer]), ...(contacts.length > 0 ? [about('contacts', contacts)] : [])] }
  const found = await req.payload.db.find<Stored>({ collection: 'operation-log', where, sort: '-at', limit: newest, page: 1, pagination: true, req })
  return {
    total: found.totalDocs,
    entries: found.docs.map((doc) => {
      const fields = req.payload.collections[String(doc.collection)]?.config.flattenedFields
      return {
        kind: 'change',
        id: doc.id,
        at: momentOf(doc.at),
        title: String(doc.title ?? ''),
        user: relatedId(doc.user),
        data: {
          action: doc.action,
          command: doc.command,
          collection: doc.collection,
          doc: doc.doc,
          classDate: doc.classDate,
          changes: readableChanges(fields, doc.changes as Changes | null),
        },
      }
    }),
  }
}

/** Names of the people in the entries, some of whom may have left the company. */
async function namesOf(req: PayloadRequest, entries: { user: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(({ user }) => user ?? []))]
  if (ids.length === 0 || !currentStore().company) return new Map()
  const { docs } = await acrossCompanies('names of the people in a timeline', () =>
    req.payload.db.find<{ id: string; name: string }>({ collection: 'users', where: { id: { in: ids } }, limit: 0, pagination: false, req }),
  )
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

const momentOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value ?? ''))
