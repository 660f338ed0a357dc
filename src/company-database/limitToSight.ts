import type { Payload, SanitizedCollectionConfig, Where, WhereField } from 'payload'

import { partialOf, whereCellSeen } from '../access/visibility/partialFields.ts'
import { recordsInSight } from '../access/visibility/bySharing.ts'
import { sharingOf } from '../access/visibility/sharing.ts'
import { isTrusted } from '../access/visibility/trusted.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { isLabError } from '../errors/labError.ts'
import { operatorRefused, unknownFilterField } from './filterErrors.ts'
import { followFilterPath, type FilterPath, type PassedField } from './filterPath.ts'
import type { IsolationPath } from './isolation.ts'
import { mapInTurn } from './mapInTurn.ts'
import { guardWhere } from './whereGuard.ts'
import { allOf, anyOf, nothing } from './whereLogic.ts'

interface Options {
  where: Where
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
  req?: { transactionID?: unknown }
}

/**
 * A member's filter tells nothing about what the member does not see. What it asks behind a relation is asked only of
 * related records in sight, and of one of them at a time; what it asks about a field that some positions hide is asked
 * only where that cell is seen. A filter that does neither stays as it is.
 */
export async function limitToSight(options: Options): Promise<Where> {
  const { reach, participation } = currentStore()
  if (reach !== 'company' || participation?.as !== 'member') return options.where
  return limited(options)
}

async function limited(options: Options): Promise<Where> {
  const { where } = options
  if (typeof where !== 'object' || where === null || isTrusted(where)) return where
  const parts = await mapInTurn(Object.entries(where), (entry) => limitedEntry(entry, options))
  return parts.every((part, index) => part === Object.entries(where)[index]?.[1]) ? where : rebuilt(Object.keys(where), parts)
}

/** What is left of an entry: the same value where nothing changes, else a condition in its place. */
type Part = WhereField | Where[] | Replacement

class Replacement {
  constructor(readonly where: Where) {}
}

function rebuilt(keys: string[], parts: Part[]): Where {
  return { and: parts.map((part, index) => (part instanceof Replacement ? part.where : ({ [keys[index] ?? '']: part } as Where))) }
}

async function limitedEntry([key, value]: [string, WhereField | Where[]], options: Options): Promise<Part> {
  const connective = key.toLowerCase()
  if (connective === 'and' || connective === 'or') {
    if (!Array.isArray(value)) return value
    const parts = await mapInTurn(value, (where) => limited({ ...options, where }))
    return parts.every((part, index) => part === value[index]) ? value : parts
  }
  const found = followFilterPath(key, options.collection, options.on, options.payload)
  if (!found) return value
  const inside = filterInside(value)
  return inside ? insideRelation(key, inside, found, options) : limitedCondition(key, value as WhereField, found, options)
}

async function limitedCondition(path: string, condition: WhereField, found: FilterPath, options: Options): Promise<Part> {
  const [relation] = found.through
  if (relation !== undefined) return behindRelation(path, condition, { relation, found }, options)
  return withCell(path, condition, found.passed[0], options)
}

function withCell(path: string, condition: WhereField, own: PassedField | undefined, options: Options): Part {
  const cell = cellCondition(path, own, options)
  return cell === null ? condition : new Replacement(allOf([{ [path]: condition }, cell]))
}

/** Where a cell of the field is seen; `null` when everywhere. Versions do not say whose the record is today. */
function cellCondition(path: string, passed: PassedField | undefined, { on, payload }: Options): Where | null {
  const partial = passed && partialOf(passed.field)
  if (!passed || !partial) return null
  if (on === 'version') throw unknownFilterField(path)
  const config = payload.collections[passed.collection]?.config
  const seen = whereCellSeen({ slug: passed.collection, sharing: config ? sharingOf(config) : null, positions: partial.shownTo })
  return seen === true ? null : seen === false ? nothing : seen
}

interface Behind {
  relation: string
  found: FilterPath
}

async function behindRelation(path: string, condition: WhereField, { relation, found }: Behind, options: Options): Promise<Part> {
  const { payload } = options
  const [own, ...beyond] = found.passed
  const target = beyond[0]?.collection
  if (target === undefined || !isLimited(beyond, payload)) return own && partialOf(own.field) ? withCell(path, condition, own, options) : condition
  guardWhere({ ...options, where: { [path]: condition } })
  const inSight = recordsInSight(payload, target, 'read')
  if (inSight === false) return new Replacement(nothing)
  const rest = path.slice(relation.length + 1)
  const docs = await idsWhere(target, { and: [{ [rest]: condition }, ...(inSight === true ? [] : [inSight])] }, options).catch((error: unknown) => {
    // What is refused about the related record is named as the client wrote it, like a path that leads nowhere.
    throw isLabError(error) && error.field === rest ? unknownFilterField(path) : error
  })
  const related: Where = docs.length > 0 ? { [relation]: { in: docs } } : nothing
  const cell = cellCondition(path, own, options)
  const matching = matchesNothing(condition) ? anyOf([related, { [relation]: { exists: false } }]) : related
  return new Replacement(cell === null ? matching : allOf([matching, cell]))
}

/** Payload rewrites a filter behind a relation to many, to some of which one has no right, as a filter inside it. */
function filterInside(value: WhereField | Where[]): Where | null {
  const inside = Object.keys(value).join() === 'contains' ? (value as { contains: unknown }).contains : null
  return typeof inside === 'object' && inside !== null && !Array.isArray(inside) ? (inside as Where) : null
}

async function insideRelation(relation: string, inside: Where, { kind, collections, passed }: FilterPath, options: Options): Promise<Part> {
  const [target] = collections
  if (kind !== 'relation' || collections.length !== 1 || target === undefined) throw operatorRefused(relation, 'contains')
  const inSight = recordsInSight(options.payload, target, 'read')
  if (inSight === false) return new Replacement(nothing)
  const ids = await idsWhere(target, { and: [inside, ...(inSight === true ? [] : [inSight])] }, options).catch((error: unknown) => {
    throw isLabError(error) && error.field !== undefined ? unknownFilterField(`${relation}.${error.field}`) : error
  })
  const related: Where = ids.length > 0 ? { [relation]: { in: ids } } : nothing
  const cell = cellCondition(relation, passed[0], options)
  return new Replacement(cell === null ? related : allOf([related, cell]))
}

async function idsWhere(collection: string, where: Where, { payload, req }: Options): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where,
    select: { id: true } as never,
    limit: 0,
    pagination: false,
    req: req as never,
  })
  return docs.map(({ id }) => id)
}

/** Does the person not see all that the path asks about behind its first relation? */
const isLimited = (beyond: PassedField[], payload: Payload): boolean =>
  beyond.some(({ collection, field }) => partialOf(field) !== null || recordsInSight(payload, collection, 'read') !== true)

/** Does the condition also find records that have no value at all? */
function matchesNothing(condition: WhereField): boolean {
  return Object.entries(condition).some(([operator, operand]) => {
    if (operator === 'not_equals') return operand !== null
    if (operator === 'exists') return operand === false || operand === 'false'
    if (operator === 'equals') return operand === null
    if (operator === 'in') return [operand].flat().includes(null)
    return operator === 'not_in' || operator === 'not_like'
  })
}
