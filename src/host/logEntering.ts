import { LRUCache } from 'lru-cache'
import { createLocalReq, type Payload } from 'payload'

import { writeLog, type LogEntry } from '../audit/writeLog.ts'
import { runInStore, type RequestStore } from '../company-schema/requestStore.ts'

/** Milliseconds in which the same visit is logged once. */
const visit = 30 * 60 * 1000

const key = Symbol.for('crm-lab.visits-logged')
const shared = globalThis as unknown as Record<symbol, LRUCache<string, Promise<void>> | undefined>

const known = (): LRUCache<string, Promise<void>> => (shared[key] ??= new LRUCache({ max: 5_000, ttl: visit }))

type Visit = LogEntry & { action: 'enter' | 'viewAs'; doc: string }

/**
 * Logs that an instructor or admin looks into a company, or as a student, once in half an hour and not with every
 * request; after a restart, and in other processes, the log itself is asked whether it says so already.
 */
export async function logEntering(payload: Payload, store: RequestStore, entry: Visit): Promise<void> {
  const name = [store.user?.id, store.company?.id, entry.action, entry.doc].join(' ')
  const logged = known().get(name)
  if (logged) return logged
  const logging = runInStore(store, () => logOnce(payload, store, entry))
  known().set(name, logging)
  logging.catch(() => known().delete(name))
  return logging
}

async function logOnce(payload: Payload, { company, user }: RequestStore, entry: Visit): Promise<void> {
  const { totalDocs } = await payload.db.count({
    collection: 'operation-log',
    where: {
      and: [
        { company: { equals: company?.id } },
        { user: { equals: user?.id } },
        { action: { equals: entry.action } },
        { doc: { equals: entry.doc } },
        { at: { greater_than: new Date(Date.now() - visit).toISOString() } },
      ],
    },
  })
  if (totalDocs === 0) await writeLog(await createLocalReq({ user: user as never }, payload), entry)
}
