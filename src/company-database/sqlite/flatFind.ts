import { count, sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'
import type { BaseDatabaseAdapter, FindArgs, FindOneArgs, FlattenedField, PaginatedDocs } from 'payload'

import type { PlainReader } from './plainReader.ts'

type Table = Record<string, SQLiteColumn>
type Decode = (value: unknown) => unknown

interface Query {
  where: (condition: unknown) => Query
  orderBy: (...columns: unknown[]) => Query
  limit: (count: number) => Query
  offset: (count: number) => Query
  toSQL: () => { sql: string; params: unknown[] }
  values: () => Promise<unknown[][]>
}

/** The parts of Payload's SQLite adapter that reading uses. */
interface SqliteDatabase {
  tables: Record<string, Table>
  tableNameMap: Map<string, string>
  drizzle: { select: (columns: Record<string, SQL>) => { from: (table: Table) => Query } }
  /** `reader` is there when the session is a snapshot. */
  sessions: Record<string, { db: SqliteDatabase['drizzle']; reader?: PlainReader } | undefined>
}

/** How the records of one collection are read with one selection: which columns, under which names. */
interface Plan {
  /** The columns' names as SQL, put together once: the query builder would do that for every column of every query. */
  columns: SQL
  names: string[]
  decoders: (Decode | null)[]
}

type Select = Record<string, unknown>

/**
 * Reads collections whose records are one row of one table with one plain statement. The adapter asks SQLite for JSON
 * aggregates and walks every field of every record several times, for tables that may hang below; most collections have
 * none. Whatever is not that simple (rows of arrays, relations to many, joins, conditions across relations) goes the
 * adapter's own way, with the same answers.
 */
export function installFlatFind(adapter: BaseDatabaseAdapter, reader: () => PlainReader | null): void {
  const database = adapter as unknown as SqliteDatabase
  const { find, findOne } = adapter

  adapter.find = async function <T>(this: BaseDatabaseAdapter, args: FindArgs) {
    return ((await flatPage(args)) ?? find.call(this, args)) as Promise<PaginatedDocs<T>>
  } as typeof find
  adapter.findOne = async function (this: BaseDatabaseAdapter, args: FindOneArgs) {
    const page = await flatPage({ ...args, limit: 1, pagination: false, sort: undefined }, true)
    return page ? (page.docs[0] ?? null) : findOne.call(this, args)
  } as typeof findOne

  async function flatPage(args: FindArgs, isOne = false): Promise<PaginatedDocs<Record<string, unknown>> | null> {
    const { collection, joins, locale, req, select, page = 1, where } = args
    const config = adapter.payload.collections[collection]?.config
    const tableName = config && database.tableNameMap.get(collection.replaceAll('-', '_'))
    const table = tableName === undefined ? undefined : database.tables[tableName]
    if (!config || !table || tableName === undefined || (joins && Object.keys(joins).length > 0)) return null
    const plan = planOf(config.flattenedFields, table, select)
    if (!plan) return null

    const query = buildQuery({
      adapter: adapter as never,
      fields: config.flattenedFields,
      locale,
      sort: isOne ? undefined : (args.sort ?? config.defaultSort),
      tableName,
      where: where ?? {},
    })
    if (query.joins.length > 0) return null

    const limit = args.limit === 0 ? undefined : args.limit
    const transaction = (await req?.transactionID) as string | undefined
    const session = transaction ? database.sessions[transaction] : undefined
    const rowsOf = async (columns: SQL, finish: (query: Query) => Query = (same) => same): Promise<unknown[][]> => {
      const from = (session?.db ?? database.drizzle).select({ columns }).from(table)
      const statement = finish(query.where ? from.where(query.where) : from)
      const plain = session ? session.reader : reader()
      if (!plain) return statement.values()
      const { sql: text, params } = statement.toSQL()
      return plain.rows(text, params)
    }

    const rows = await rowsOf(plan.columns, (statement) => {
      const ordered = query.orderBy ? statement.orderBy(...query.orderBy.map(({ column, order }) => order(column))) : statement
      return limit === undefined ? ordered : ordered.limit(limit).offset((page - 1) * limit)
    })
    const docs = rows.map((row) => recordOf(row, plan))
    if (args.pagination === false || limit === undefined) return pageOf({ docs, total: 0, limit, page, asked: args.limit })
    const isEverything = page === 1 && docs.length < limit
    const total = isEverything ? docs.length : Number((await rowsOf(count()))[0]?.[0])
    return pageOf({ docs, total, limit, page, asked: args.limit })
  }
}

function recordOf(row: unknown[], { names, decoders }: Plan): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [index, name] of names.entries()) {
    const value = row[index]
    const decode = decoders[index]
    record[name] = decode && value !== null ? decode(value) : value
  }
  return record
}

interface Found {
  docs: Record<string, unknown>[]
  /** 0 when it was not counted. */
  total: number
  limit: number | undefined
  page: number
  asked: number | undefined
}

/** The adapter's own arithmetic, so that both ways answer alike. */
function pageOf({ docs, total, limit, page, asked }: Found): PaginatedDocs<Record<string, unknown>> {
  if (total === 0 || limit === undefined)
    return {
      docs,
      limit: asked as number,
      page,
      totalDocs: docs.length,
      totalPages: 1,
      pagingCounter: 1,
      hasPrevPage: false,
      hasNextPage: false,
      prevPage: null,
      nextPage: null,
    }
  const totalPages = Math.ceil(total / limit)
  const [hasPrevPage, hasNextPage] = [page > 1, totalPages > page]
  return {
    docs,
    limit: asked as number,
    page,
    totalDocs: total,
    totalPages,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}

const wholeRecord: Select = {}
const plans = new WeakMap<FlattenedField[], WeakMap<Select, Plan | null>>()

function planOf(fields: FlattenedField[], table: Table, select: Select | undefined): Plan | null {
  const selection = select ?? wholeRecord
  const known = plans.get(fields) ?? new WeakMap<Select, Plan | null>()
  plans.set(fields, known)
  const remembered = known.get(selection)
  if (remembered !== undefined) return remembered
  const plan = makePlan(fields, table, selection)
  known.set(selection, plan)
  return plan
}

function makePlan(fields: FlattenedField[], table: Table, select: Select): Plan | null {
  const values = Object.values(select)
  if (values.some((value) => typeof value !== 'boolean')) return null
  const includes = values.includes(true)
  const isAsked = (name: string) => (includes ? select[name] === true : select[name] !== false)
  const stored = fields.filter((field) => !('virtual' in field && field.virtual))
  if (!stored.every(isOneColumn)) return null
  const columns = new Map<string, SQLiteColumn>()
  const decoders: (Decode | null)[] = []
  const add = (name: string, type: string) => {
    const column = table[name]
    if (!column || columns.has(name)) return
    columns.set(name, column)
    decoders.push(decoderOf(type, column))
  }
  add('id', 'text')
  for (const field of stored) if ('name' in field && isAsked(field.name)) add(field.name, field.type)
  const list = [...columns.values()].map(({ name }) => `"${name}"`).join(', ')
  return { columns: sql.raw(list), names: [...columns.keys()], decoders }
}

const oneColumnTypes = new Set(['text', 'textarea', 'number', 'email', 'code', 'date', 'checkbox', 'select', 'radio', 'json', 'relationship', 'upload'])

function isOneColumn(field: FlattenedField): boolean {
  const { type, hasMany, localized, relationTo } = field as { type: string; hasMany?: boolean; localized?: boolean; relationTo?: unknown }
  return oneColumnTypes.has(type) && !hasMany && !localized && !Array.isArray(relationTo)
}

/** What the driver's value becomes, when it is not the value itself. */
function decoderOf(type: string, column: SQLiteColumn): Decode | null {
  if (type === 'date') return isoDate
  if (type === 'checkbox' || type === 'number' || type === 'json') return (value) => column.mapFromDriverValue(value)
  return null
}

const isoDate: Decode = (value) => (typeof value === 'string' && !/^.{23}Z$/.test(value) ? new Date(value).toISOString() : value)
