import type { AccessResult, BaseDatabaseAdapter, FlattenedField, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { membersToBe } from '../access/membersToBe.ts'
import { recordsInSight } from '../access/visibility/bySharing.ts'
import type { Reach } from '../access/visibility/rows.ts'
import { sharingOf } from '../access/visibility/sharing.ts'
import { acrossCompanies, currentStore } from '../company-schema/requestStore.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { isolationOf } from './isolation.ts'
import { labelOfPath } from './labelOfPath.ts'

interface Options {
  data: Record<string, unknown>
  collection: SanitizedCollectionConfig
  database: BaseDatabaseAdapter
  req?: { transactionID?: unknown }
  isUpdate: boolean
  /** Which stored record is updated, in storage terms. */
  where?: Where
  id?: string | number
}

interface Reference {
  path: string
  collection: string
  id: string
}

/** Fields of a company's records that the server sets itself and that need no look-up. */
const setByServer = new Set(['company', 'owner', 'createdBy', 'updatedBy', 'subjectOwner'])

/**
 * Refuses a relation to a record that does not exist, lies in the recycle bin or is not in the person's reach, whatever collection it is in: of a
 * company's records those of the current company in the person's sight, of all others (courses, classes, companies, people)
 * those that the person may read. 400 `invalid`, naming the field, the same answer for each. Adding to a record that may
 * only be read is a 403 `record-read-only` (R78). A reference that the stored record already has stays valid, so that a
 * record whose relation was deleted can be saved.
 */
export async function checkRelations({ data, collection, database, req, isUpdate, where, id }: Options): Promise<void> {
  const { reach, user } = currentStore()
  // The log names people and companies that the server has found itself.
  if (reach === 'everywhere' || (reach === 'nowhere' && !user) || collection.custom?.isLog === true) return
  const isSetByServer = ({ path }: Reference): boolean => isolationOf(collection) === 'company' && setByServer.has(path)
  const references = collectReferences(data, collection.flattenedFields, '').filter((reference) => !isSetByServer(reference))
  if (references.length === 0) return
  const missing = await findMissing(references, database, req, collection)
  const locked = await findLocked(references, database, req, collection.slug)
  if (missing.length + locked.length === 0) return
  const stored = isUpdate ? await storedReferences({ collection, database, req, where, id }) : new Set<string>()
  const isNew = (reference: Reference): boolean => !stored.has(nameOf(reference))
  const refused = missing.find(isNew)
  if (refused) throw notThere(refused, collection)
  const readOnly = locked.find(isNew)
  if (readOnly) throw onlyReadable(readOnly, collection)
}

function notThere({ path }: Reference, { flattenedFields }: SanitizedCollectionConfig): LabError {
  const label = labelOfPath(path, flattenedFields)
  return new LabError({
    code: 'invalid',
    field: path,
    message: bilingual(`“${label.zh}”所引用的记录不存在`, `The record that ${label.en} refers to does not exist`),
    data: { errors: [{ path }] },
  })
}

function onlyReadable({ path }: Reference, { flattenedFields }: SanitizedCollectionConfig): LabError {
  const label = labelOfPath(path, flattenedFields)
  return new LabError({
    code: 'record-read-only',
    field: path,
    message: bilingual(
      `“${label.zh}”所引用的记录对您只读，不能为它增加相关信息`,
      `You may only read the record that ${label.en} refers to, and add nothing to it`,
    ),
    data: { rule: 'R78' },
  })
}

async function findMissing(references: Reference[], database: BaseDatabaseAdapter, req: Options['req'], from: SanitizedCollectionConfig): Promise<Reference[]> {
  const missing: Reference[] = []
  for (const [slug, group] of groupByCollection(references)) {
    const config = database.payload.collections[slug]?.config
    if (!config) continue
    const found = await findReached({ config, ids: [...new Set(group.map(({ id }) => id))], database, req, from })
    missing.push(...group.filter(({ id }) => !found.has(id)))
  }
  return missing
}

interface Sought {
  config: SanitizedCollectionConfig
  ids: string[]
  database: BaseDatabaseAdapter
  req: Options['req']
  from: SanitizedCollectionConfig
}

/** Which of these the person may point at. */
async function findReached({ config, ids, database, req, from }: Sought): Promise<Set<string>> {
  if (isolationOf(config) === 'company') return findInSight(config.slug, ids, 'read', database, req)
  if (config.slug === 'users' && from.slug !== 'memberships' && isolationOf(from) === 'company') return findPeople(ids, database, req)
  const allowed = await mayPointAt(config, database, from)
  return allowed === false ? new Set() : findIds(config.slug, { and: [{ id: { in: ids } }, ...(allowed === true ? [] : [allowed])] }, database, req)
}

/** A membership is what makes somebody one of the company's people; everything else that is pointed at is seen. */
function mayPointAt(
  config: SanitizedCollectionConfig,
  { payload }: BaseDatabaseAdapter,
  from: SanitizedCollectionConfig,
): AccessResult | Promise<AccessResult> {
  const { reach, participation, user } = currentStore()
  if (reach === 'company' && !participation) return true
  const req = { payload, user } as unknown as PayloadRequest
  return config.slug === 'users' && from.slug === 'memberships' ? membersToBe(req) : config.access.read({ req })
}

/**
 * Records that the person may read and not change: nothing is added to them (R78). A record of the same collection is no
 * addition (a parent customer, an agent), and what the whole company reads may be named by everybody (R80).
 */
async function findLocked(references: Reference[], database: BaseDatabaseAdapter, req: Options['req'], from: string): Promise<Reference[]> {
  const { payload } = database
  const locked: Reference[] = []
  for (const [slug, group] of groupByCollection(references)) {
    const config = payload.collections[slug]?.config
    const sharing = config && sharingOf(config)
    if (!sharing || sharing === 'company' || sharing.readableByAll || slug === from || recordsInSight(payload, slug, 'write') === true) continue
    const writable = await findInSight(slug, [...new Set(group.map(({ id }) => id))], 'write', database, req)
    locked.push(...group.filter(({ id }) => !writable.has(id)))
  }
  return locked
}

/** Which of these the person may read, or change by the row rule; to a link, all others do not exist. */
function findInSight(slug: string, ids: string[], reach: Reach, database: BaseDatabaseAdapter, req: Options['req']): Promise<Set<string>> {
  const inSight = recordsInSight(database.payload, slug, reach)
  if (inSight === false) return Promise.resolve(new Set())
  const conditions: Where[] = [
    { id: { in: ids } },
    ...(inSight === true ? [] : [inSight]),
    ...(isBinnable(database, slug) ? [{ deletedAt: { exists: false } }] : []),
  ]
  return findIds(slug, { and: conditions }, database, req)
}

const isBinnable = ({ payload }: BaseDatabaseAdapter, slug: string): boolean => payload.collections[slug]?.config.trash === true

function groupByCollection(references: Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) groups.set(reference.collection, [...(groups.get(reference.collection) ?? []), reference])
  return groups
}

async function findIds(slug: string, where: Where, database: BaseDatabaseAdapter, req: Options['req']): Promise<Set<string>> {
  const { docs } = await database.find<{ id: string }>({
    collection: slug,
    where,
    select: { id: true } as never,
    limit: 0,
    pagination: false,
    req: req as never,
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** People that a company's records may name: its members and whoever is signed in (an instructor has no membership). */
async function findPeople(ids: string[], database: BaseDatabaseAdapter, req: Options['req']): Promise<Set<string>> {
  const { participation, company } = currentStore()
  const { docs } = await acrossCompanies('which of these people are members of the company', () =>
    database.find<{ user: string }>({
      collection: 'memberships',
      where: { and: [{ company: { equals: company?.id } }, { user: { in: ids } }] },
      limit: 0,
      pagination: false,
      req: req as never,
    }),
  )
  return new Set([...docs.map(({ user }) => String(user)), ...(participation ? [participation.userId] : [])])
}

async function storedReferences({ collection, database, req, where, id }: Omit<Options, 'data' | 'isUpdate'>): Promise<Set<string>> {
  const stored = await database.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    where: where ?? { id: { equals: id } },
    req: req as never,
  })
  return new Set(stored ? collectReferences(stored, collection.flattenedFields, '').map(nameOf) : [])
}

const nameOf = ({ collection, id }: Reference): string => `${collection}/${id}`

function collectReferences(data: Record<string, unknown>, fields: FlattenedField[], prefix: string): Reference[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    if (value === null || value === undefined) return []
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') return [value].flat().flatMap((one) => referenceTo(one, field.relationTo, path) ?? [])
    if (field.type === 'array' && Array.isArray(value)) {
      return value.flatMap((row: unknown, index) => (isObject(row) ? collectReferences(row, field.flattenedFields, `${path}.${index}.`) : []))
    }
    if (field.type === 'group' && isObject(value)) return collectReferences(value, field.flattenedFields, `${path}.`)
    return []
  })
}

function referenceTo(value: unknown, relationTo: string | string[], path: string): Reference | null {
  if (Array.isArray(relationTo)) {
    if (!isObject(value) || typeof value.relationTo !== 'string') return null
    return referenceTo(value.value, value.relationTo, path)
  }
  if (isObject(value)) return value.id === undefined || value.id === null ? null : { path, collection: relationTo, id: String(value.id) }
  return { path, collection: relationTo, id: String(value) }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
