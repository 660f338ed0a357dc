import type { CollectionSlug, FlattenedField, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import * as qs from 'qs-esm'

import { shapeRefused } from '../company-database/filterErrors.ts'
import { checkFilterSize } from '../company-database/filterSize.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { malformedAddress } from '../errors/errorAnswer.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, type Bilingual } from '../language/bilingual.ts'
import { apiParts } from './address.ts'
import { collectionOf } from './apiPath.ts'

/** What a query may ask for at most. */
const queryLimits = { parameters: 1_000, nesting: 10, limit: 500, depth: 3, sortPaths: 10 } as const

/** As Payload parses queries; what these options would drop silently is refused before. */
const parserOptions = { allowEmptyArrays: true, arrayLimit: 1_000, depth: queryLimits.nesting, ignoreQueryPrefix: true } as const

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks the query of a REST request before Payload parses it, because Payload leaves out what it does not understand:
 * parameters of a list that it does not know, too many, too deep ones, names of `Object.prototype`, a malformed `limit`
 * or `sort`. Must run in the store of the request. Returns the request to hand on, with `depth` and an absent `limit`
 * inside their bounds.
 *
 * @throws LabError `filter-invalid` or `invalid` (400) naming the parameter
 */
export function guardQuery(request: Request, payload: Payload): Request {
  const url = new URL(request.url)
  checkPath(url)
  checkKeys(url.search)
  const query = qs.parse(url.search, parserOptions) as Record<string, unknown>
  const collection = collectionOf(url, payload)
  if (collection && isListing(request.method, url)) checkNames(query)
  checkWhere(query.where)
  if (collection && isChangeOfMany(request.method, url)) requireConditions(query.where)
  checkSort(query.sort)
  checkJoins(query.joins)
  const isVersions = apiParts(url.pathname).includes('versions')
  if (isVersions && collection && !collection.versions) throw nothingHere()
  if (collection) checkSelect(query.select, collection, isVersions ? 'version' : 'record')
  checkPopulate(query.populate, payload)
  const bounded = boundsOf(query, request.method)
  if (Object.keys(bounded).length === 0) return request
  for (const [name, value] of Object.entries(bounded)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return new Request(url, request)
}

const refuse = (field: string, message: Bilingual): LabError => new LabError({ code: 'invalid', field, message, data: { errors: [{ path: field, message }] } })

/** Payload looks collections up by name in a plain object, which answers to `__proto__` and `constructor` as well. */
function checkPath({ pathname, search }: URL): void {
  try {
    decodeURIComponent(pathname)
    decodeURIComponent(search)
  } catch {
    throw malformedAddress()
  }
  if (/%00/.test(pathname + search)) throw malformedAddress()
  if (pathname.split('/').some((part) => part in Object.prototype)) throw nothingHere()
  // Payload takes this word out of an address wherever it begins with it; the lab has no globals.
  if (apiParts(pathname)[0]?.startsWith('globals')) throw nothingHere()
}

const nothingHere = (): LabError => new LabError({ code: 'not-found', message: bilingual('没有这个地址', 'There is nothing at this address') })

/** The keys as Payload's parser reads them: `where[name][equals]`. */
function checkKeys(search: string): void {
  const parameters = search.replace(/^\?/, '').replace(/%5B/gi, '[').replace(/%5D/gi, ']').split('&')
  if (parameters.length > queryLimits.parameters)
    throw refuse('where', bilingual(`查询参数最多 ${queryLimits.parameters} 个`, `At most ${queryLimits.parameters} query parameters`))
  for (const parameter of parameters) {
    const bracket = parameter.indexOf(']=')
    const equals = bracket === -1 ? parameter.indexOf('=') : bracket + 1
    checkKey(decodeURIComponent((equals === -1 ? parameter : parameter.slice(0, equals)).replaceAll('+', ' ')))
  }
}

function checkKey(key: string): void {
  const parts = key.split(/[[\]]+/)
  const isWellFormed = /^[^[\]]*(\[[^[\]]*\])*$/.test(key)
  if (!isWellFormed || parts.some((part) => part in Object.prototype)) throw shapeRefused(key)
  const nesting = key.split('[').length - 1
  if (nesting > queryLimits.nesting) throw shapeRefused(key)
}

/** What a list may be asked for. */
const listParameters = new Set([
  ...['where', 'sort', 'limit', 'page', 'pagination', 'depth', 'select', 'populate', 'joins', 'draft', 'trash'],
  ...['locale', 'fallback-locale', 'fallbackLocale', 'flattenLocales'],
])

const isListing = (method: string, { pathname }: URL): boolean =>
  (method === 'GET' || method === 'HEAD') && /^[^/]+(\/(count|versions))?$/.test(apiParts(pathname).join('/'))

/** `?name=x` and `?were[name][equals]=x` are meant as filters, and Payload would answer with everything. */
function checkNames(query: Record<string, unknown>): void {
  const unknown = Object.keys(query).find((name) => name !== '' && !listParameters.has(name))
  if (unknown !== undefined)
    throw refuse(unknown, bilingual(`没有参数“${unknown}”，筛选请用 where`, `There is no parameter “${unknown}”; filters go into where`))
}

/** `where` as parameters or as JSON text; an empty one is none. */
function checkWhere(where: unknown): void {
  if (where === undefined || where === '') return
  checkFilterSize(typeof where === 'string' ? parseJson(where) : where)
}

const isChangeOfMany = (method: string, { pathname }: URL): boolean => (method === 'PATCH' || method === 'DELETE') && apiParts(pathname).length === 1

/** A change of many records says which ones: `where={}` would be all of them. */
function requireConditions(where: unknown): void {
  if (!hasCondition(typeof where === 'string' && where !== '' ? parseJson(where) : where))
    throw refuse('where', bilingual('请指定要处理的记录', 'Say which records are meant'))
}

/** Whether anything in it compares: groups of nothing do not. */
function hasCondition(where: unknown): boolean {
  if (Array.isArray(where)) return where.length > 0 && where.every(hasCondition)
  if (!isObject(where)) return false
  const parts = Object.entries(where)
  return parts.some(([name, part]) =>
    /^(and|or)$/i.test(name)
      ? /^or$/i.test(name)
        ? hasCondition(part)
        : Array.isArray(part) && part.some(hasCondition)
      : isObject(part) && Object.keys(part).length > 0,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw shapeRefused('where')
  }
}

function checkSort(sort: unknown): void {
  if (sort === undefined) return
  const paths = Array.isArray(sort) ? sort : [sort]
  const isWellFormed = paths.every((path) => typeof path === 'string') && paths.flatMap((path) => path.split(',')).length <= queryLimits.sortPaths
  if (!isWellFormed) throw refuse('sort', bilingual('排序参数的写法不正确', 'The parameter sort is malformed'))
}

function checkJoins(joins: unknown): void {
  if (joins === undefined) return
  if (!isObject(joins)) throw malformed('joins')
  for (const [name, join] of Object.entries(joins)) {
    if (join === 'false') continue
    if (!isObject(join)) throw malformed(`joins.${name}`)
    checkWhere(join.where)
    checkSort(join.sort)
    for (const key of ['limit', 'page'] as const) if (join[key] !== undefined) wholeNumber(join[key], `joins.${name}.${key}`, queryLimits.limit)
  }
}

const malformed = (name: string): LabError => refuse(name, bilingual(`参数 ${name} 的写法不正确`, `The parameter ${name} is malformed`))

/** Fields of a version document beside the record. */
const versionKeys = new Set(['id', 'parent', 'createdAt', 'updatedAt', 'latest', 'autosave', 'snapshot', 'publishedLocale', 'version'])

function checkSelect(select: unknown, collection: SanitizedCollectionConfig, on: 'record' | 'version'): void {
  if (select === undefined || select === '') return
  if (!isObject(select)) throw malformed('select')
  if (on === 'record') return checkSelected(select, collection.flattenedFields)
  for (const [name, value] of Object.entries(select)) {
    if (!versionKeys.has(name)) throw unknownSelected(name)
    if (name === 'version' && isObject(value)) checkSelected(value, collection.flattenedFields)
  }
}

function checkPopulate(populate: unknown, payload: Payload): void {
  if (populate === undefined || populate === '') return
  if (!isObject(populate)) throw malformed('populate')
  for (const [slug, select] of Object.entries(populate)) {
    const collection = Object.hasOwn(payload.collections, slug) ? payload.collections[slug as CollectionSlug]?.config : undefined
    if (!collection) throw malformed(`populate.${slug}`)
    checkSelect(select, collection, 'record')
  }
}

function checkSelected(select: Record<string, unknown>, fields: FlattenedField[], before = ''): void {
  for (const [name, value] of Object.entries(select)) {
    const path = `${before}${name}`
    const field = fields.find((one) => one.name === name)
    if (name !== 'id' && (!field || isUnreadable(field))) throw unknownSelected(path)
    if (isObject(value) && field && 'flattenedFields' in field) checkSelected(value, field.flattenedFields, `${path}.`)
    else if (value !== 'true' && value !== 'false') throw malformed(`select.${path}`)
  }
}

const unknownSelected = (path: string): LabError =>
  new LabError({
    code: 'filter-invalid',
    field: path,
    message: bilingual(`没有字段“${path}”`, `There is no field “${path}”`),
    data: { reason: 'unknown-field' },
  })

/** A field that must not be read, or that Payload never shows (password hashes), is answered like one that does not exist. */
function isUnreadable({ access, hidden }: FlattenedField & { hidden?: boolean; access?: { read?: (args: { req: PayloadRequest }) => unknown } }): boolean {
  if (hidden === true) return true
  if (!access?.read) return false
  return access.read({ req: { user: currentStore().user } as unknown as PayloadRequest }) === false
}

/** Parameters to set (or, with `null`, to leave out) so that no answer is larger than the limits. */
function boundsOf({ limit, depth, page, pagination }: Record<string, unknown>, method: string): Record<string, string | null> {
  const bounds: Record<string, string | null> = {}
  const isList = method === 'GET' || method === 'HEAD'
  const asked = optionalNumber(limit, 'limit', queryLimits.limit)
  if (limit === '') bounds.limit = null
  // The admin asks for everything with 0, or without pages; of a list it gets the largest page. A change of many
  // records that names no limit means all of them.
  if (isList && (asked === 0 || (asked === null && pagination === 'false'))) bounds.limit = String(queryLimits.limit)
  const levels = optionalNumber(depth, 'depth', 1_000)
  if (depth === '') bounds.depth = null
  else if (levels !== null && levels > queryLimits.depth) bounds.depth = String(queryLimits.depth)
  if (optionalNumber(page, 'page', 1_000_000_000) === 0) throw refuse('page', bilingual('页码从 1 开始', 'Pages are counted from 1'))
  if (page === '') bounds.page = null
  return bounds
}

const optionalNumber = (value: unknown, name: string, most: number): number | null =>
  value === undefined || value === '' ? null : wholeNumber(value, name, most)

function wholeNumber(value: unknown, name: string, most: number): number {
  if (typeof value !== 'string' || !/^\d{1,10}$/.test(value))
    throw refuse(name, bilingual(`参数 ${name} 应为非负整数`, `The parameter ${name} must be a whole number that is not negative`))
  if (Number(value) > most) throw refuse(name, bilingual(`参数 ${name} 最大为 ${most}`, `The parameter ${name} is at most ${most}`))
  return Number(value)
}
