import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import type { PlatformRole } from '../access/participation.ts'
import { writtenDay } from '../time/day.ts'
import { isRecordId } from '../company-database/recordId.ts'
import { acrossCompanies, type CompanyReference, type Teaching } from '../company-schema/requestStore.ts'
import { forgetCircles } from './circle.ts'

/** Who may enter what: the part of the database that every request needs first. */
export interface Person {
  /** Company → membership. */
  memberships: ReadonlyMap<string, { id: string; isReadOnly: boolean }>
  teaching: Teaching | null
}

interface DirectoryCache {
  people: LRUCache<string, Promise<Person>>
  companies: LRUCache<string, Promise<CompanyReference | null>>
}

const key = Symbol.for('crm-lab.directory')
const shared = globalThis as unknown as Record<symbol, DirectoryCache | undefined>

const cache = (): DirectoryCache => (shared[key] ??= { people: new LRUCache({ max: 2_000 }), companies: new LRUCache({ max: 2_000 }) })

/** Memberships and teaching of a user, from the cache. */
export function personOf(payload: Payload, user: { id: string; role: PlatformRole }): Promise<Person> {
  return cached(cache().people, user.id, () => loadPerson(payload, user))
}

/** Name, course and class of a company, from the cache; `null` when there is none with this id. */
export async function companyOf(payload: Payload, id: string): Promise<CompanyReference | null> {
  if (!isRecordId(id, payload)) return null
  return cached(cache().companies, id, () => loadCompany(payload, id))
}

/** Memberships, positions, share groups, courses, classes and companies change rarely, so any change forgets the whole directory. */
export function forgetDirectory(): void {
  cache().people.clear()
  cache().companies.clear()
  forgetCircles()
}

function cached<T>(entries: LRUCache<string, Promise<T>>, id: string, load: () => Promise<T>): Promise<T> {
  const known = entries.get(id)
  if (known) return known
  const loading = load()
  entries.set(id, loading)
  loading.catch(() => {
    if (entries.peek(id) === loading) entries.delete(id)
  })
  return loading
}

const all = { limit: 0, pagination: false } as const

async function loadPerson(payload: Payload, { id, role }: { id: string; role: PlatformRole }): Promise<Person> {
  return acrossCompanies('who may enter which company', async () => {
    const { docs } = await payload.db.find<{ id: string; company: string; readOnly?: boolean }>({
      collection: 'memberships',
      where: { user: { equals: id } },
      ...all,
    })
    return {
      memberships: new Map(docs.map((one) => [one.company, { id: one.id, isReadOnly: one.readOnly === true }])),
      teaching: role === 'instructor' ? await loadTeaching(payload, id) : null,
    }
  })
}

async function loadTeaching(payload: Payload, user: string): Promise<Teaching> {
  const courses = idsOf(await payload.db.find<{ id: string }>({ collection: 'courses', where: { instructor: { equals: user } }, ...all }))
  const classes =
    courses.length === 0 ? [] : idsOf(await payload.db.find<{ id: string }>({ collection: 'classes', where: { course: { in: courses } }, ...all }))
  const companies =
    courses.length === 0 ? [] : idsOf(await payload.db.find<{ id: string }>({ collection: 'companies', where: { course: { in: courses } }, ...all }))
  return { courses, classes, companies }
}

const idsOf = ({ docs }: { docs: { id: string }[] }): string[] => docs.map(({ id }) => id)

async function loadCompany(payload: Payload, id: string): Promise<CompanyReference | null> {
  return acrossCompanies('which company is this', async () => {
    const found = await payload.db.findOne<{ id: string; name: string; course?: string | null; class?: string | null }>({
      collection: 'companies',
      where: { id: { equals: id } },
    })
    return found && { id: found.id, name: found.name, course: found.course ?? null, class: found.class ?? null, ...(await timeOf(payload, found.class)) }
  })
}

async function timeOf(payload: Payload, id: string | null | undefined): Promise<Pick<CompanyReference, 'clock' | 'timeZone'>> {
  const found = id
    ? await payload.db.findOne<{ id: string; clock?: string | null; timeZone?: string | null }>({ collection: 'classes', where: { id: { equals: id } } })
    : null
  return { clock: writtenDay(found?.clock), timeZone: found?.timeZone || null }
}
