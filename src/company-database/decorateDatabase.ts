import type { BaseDatabaseAdapter, Payload, SanitizedCollectionConfig, Where } from 'payload'

import { currentStore, inStorageView } from '../company-schema/requestStore.ts'
import { forgetSignedInUsers } from '../directory/signedInUsers.ts'
import { afterCommit, forgetAfterRollback, runAfterCommit } from './afterCommit.ts'
import { selectOwnerForCells, withoutPartialCells } from './cells.ts'
import { refuseCircles } from './circles.ts'
import { isolateData, isolateWhere, type IsolationPath } from './isolation.ts'
import { guardJoins } from './joinGuard.ts'
import { checkRelations } from './relationCheck.ts'
import { refuseRepeatedRows } from './rowsOnce.ts'
import { sumsAfter, sumsIn, withoutSums } from './rollUps.ts'
import { fromStorage, selectToStorage, sortToStorage, toStorage, withoutUnread } from './translate.ts'
import { isoDates } from './storedDates.ts'
import { storedWhere } from './storedWhere.ts'
import { guardDistinct, guardSort } from './sortGuard.ts'
import { withheldInViewAs } from './viewAsGuard.ts'

/** What the adapter methods that concern collections have in common. */
interface CallArguments {
  collection?: string
  collectionSlug?: string
  id?: string | number
  where?: Where
  sort?: string | string[]
  select?: Record<string, unknown>
  data?: Record<string, unknown>
  versionData?: Record<string, unknown>
  field?: string
  joins?: Parameters<typeof guardJoins>[0]['joins'] | false
  req?: { payload?: Payload; transactionID?: unknown }
}

type Method = (this: BaseDatabaseAdapter, args: CallArguments) => Promise<unknown>

/** `read` and `write` act on the collection, `version` methods on its versions, where the record lies under `version.`. */
const methods = {
  find: { on: 'record', writes: false },
  findOne: { on: 'record', writes: false },
  count: { on: 'record', writes: false },
  findDistinct: { on: 'record', writes: false },
  queryDrafts: { on: 'version', writes: false },
  findVersions: { on: 'version', writes: false },
  countVersions: { on: 'version', writes: false },
  create: { on: 'record', writes: true },
  updateOne: { on: 'record', writes: true },
  updateMany: { on: 'record', writes: true },
  upsert: { on: 'record', writes: true },
  deleteOne: { on: 'record', writes: false },
  deleteMany: { on: 'record', writes: false },
  createVersion: { on: 'version', writes: true },
  updateVersion: { on: 'version', writes: true },
  deleteVersions: { on: 'version', writes: false },
} as const satisfies Record<string, { on: IsolationPath; writes: boolean }>

type MethodName = keyof typeof methods

/** Replaces the adapter's methods by ones that apply the company's field configuration and its borders. */
export function decorateDatabase(database: BaseDatabaseAdapter): BaseDatabaseAdapter {
  const slots = database as unknown as Record<string, Method | undefined>
  for (const name of Object.keys(methods) as MethodName[]) {
    const original = slots[name]
    if (original) slots[name] = decorated(name, original)
  }
  for (const name of ['init', 'connect', 'migrate', 'createMigration'] as const) {
    const original = slots[name]
    if (original)
      slots[name] = function (this: BaseDatabaseAdapter, ...args: never[]) {
        return inStorageView(() => (original as (...all: never[]) => Promise<unknown>).apply(this, args))
      } as Method
  }
  decorateTransactions(database)
  return database
}

function decorated(name: MethodName, original: Method): Method {
  const { on, writes } = methods[name]
  return async function (this: BaseDatabaseAdapter, args: CallArguments) {
    const slug = args.collection ?? args.collectionSlug
    const collection = slug ? this.payload.collections[slug]?.config : undefined
    const withheld = withheldInViewAs(name, slug, args.data)
    if (withheld) return withheld
    // Globals' versions name no collection; inside the storage view the database layer calls itself.
    if (!collection || currentStore().view === 'storage') return inStorageView(() => original.call(this, args))

    const prepared = await prepare({ name, on, writes, args, collection, database: this })
    const bringSumsUpToDate =
      on === 'record' && (writes || name.startsWith('delete')) ? await sumsOf({ name, writes, collection, prepared, database: this }) : null
    const result = await inStorageView(() => original.call(this, prepared))
    await bringSumsUpToDate?.()
    if (collection.auth && (writes || name.startsWith('delete')))
      await afterCommit({ transactionID: args.req?.transactionID as string | undefined }, forgetSignedInUsers)
    return translateResult(result, { name, collection, payload: this.payload, field: args.field })
  }
}

interface Written {
  name: MethodName
  writes: boolean
  collection: SanitizedCollectionConfig
  prepared: CallArguments
  database: BaseDatabaseAdapter
}

function sumsOf({ name, writes, collection, prepared: { id, where, data, req }, database }: Written): Promise<() => Promise<void>> {
  const found: Where = id === undefined || id === null ? (where ?? {}) : { id: { equals: id } }
  return sumsAfter({ database, collection, req, where: name === 'create' ? null : found, data: writes ? (data ?? {}) : null })
}

interface Call {
  name: MethodName
  on: IsolationPath
  writes: boolean
  args: CallArguments
  collection: SanitizedCollectionConfig
  database: BaseDatabaseAdapter
}

async function prepare({ name, on, writes, args, collection, database }: Call): Promise<CallArguments> {
  const { payload } = database
  const prepared: CallArguments = { ...args }

  if (name !== 'create' && name !== 'createVersion') {
    const asked: Where = args.id === undefined || args.id === null ? (args.where ?? {}) : { id: { equals: args.id } }
    const stored = await storedWhere({ where: asked, collection, on, payload, req: args.req })
    const isolated = isolateWhere({ where: stored, collection, on })
    if (args.id !== undefined && args.id !== null && isolated !== stored) {
      delete prepared.id
      prepared.where = isolated
    } else if (args.id === undefined || args.id === null) prepared.where = isolated
  }
  if (args.sort !== undefined && args.sort !== null) {
    guardSort({ sort: args.sort, collection, on, payload })
    prepared.sort = sortToStorage({ sort: args.sort, collection, on, payload })
  }
  if (args.field) {
    guardDistinct({ sort: args.field, collection, on, payload })
    prepared.field = sortToStorage({ sort: args.field, collection, on, payload }) as string
  }
  if (args.joins) prepared.joins = await guardJoins({ joins: args.joins, collection, payload, req: args.req })
  const select = args.select && selectOwnerForCells({ select: args.select, collection, on })
  if (select) prepared.select = selectToStorage({ select, collection, on })
  else if (args.select || name === 'find' || name === 'findOne') prepared.select = withoutUnread({ collection, on })
  if (writes && args.data) {
    await checkRelations({ data: args.data, collection, database, req: args.req, isUpdate: name !== 'create', where: prepared.where, id: args.id })
    refuseRepeatedRows(args.data, collection.flattenedFields)
    if (name !== 'create') await refuseCircles({ data: args.data, collection, database, req: args.req, where: prepared.where ?? { id: { equals: args.id } } })
    const isCreate = name === 'create' || name === 'upsert'
    const data = withoutSums({ data: args.data, fields: sumsIn(payload, collection.slug), isCreate: name === 'create' })
    prepared.data = toStorage(isolateData({ data: isoDates(data, collection.flattenedFields), collection, isCreate }), collection)
  }
  if (args.versionData) prepared.versionData = versionToStorage(args.versionData, name, collection)
  return prepared
}

/** `createVersion` gets the record itself; `updateVersion` gets a version document whose `version` is the record. */
function versionToStorage(data: Record<string, unknown>, name: MethodName, collection: SanitizedCollectionConfig): Record<string, unknown> {
  const stored = (record: Record<string, unknown>) => toStorage(isoDates(record, collection.flattenedFields), collection)
  if (name === 'createVersion') return stored(data)
  const record = data.version
  return typeof record === 'object' && record !== null ? { ...data, version: stored(record as Record<string, unknown>) } : data
}

interface ResultContext {
  name: MethodName
  collection: SanitizedCollectionConfig
  payload: Payload
  field?: string
}

function translateResult(result: unknown, { name, collection, field }: ResultContext): unknown {
  if (result === null || typeof result !== 'object') return result
  if (name === 'count' || name === 'countVersions') return result
  if (name === 'findDistinct') return renameDistinct(result as { values?: Record<string, unknown>[] }, field)
  const translate = (document: Record<string, unknown>) => {
    const record = fromStorage(document, collection)
    return name === 'findVersions' ? withoutPartialCells(record, collection) : record
  }
  if (Array.isArray(result)) return result.map((document) => translate(document as Record<string, unknown>))
  if ('docs' in result && Array.isArray(result.docs)) return { ...result, docs: result.docs.map((document) => translate(document as Record<string, unknown>)) }
  return translate(result as Record<string, unknown>)
}

function renameDistinct(result: { values?: Record<string, unknown>[] }, field: string | undefined): unknown {
  if (!field || !result.values) return result
  return { ...result, values: result.values.map((row) => ({ [field]: Object.values(row)[0] })) }
}

/** Work that waits for a commit runs when its transaction commits, and is dropped when it is taken back. */
function decorateTransactions(database: BaseDatabaseAdapter): void {
  const commit = database.commitTransaction
  const rollback = database.rollbackTransaction
  database.commitTransaction = async function (id) {
    const transaction = await id
    await commit.call(database, transaction)
    await runAfterCommit(transaction)
  }
  database.rollbackTransaction = async function (id) {
    const transaction = await id
    forgetAfterRollback(transaction)
    await rollback.call(database, transaction)
  }
}
