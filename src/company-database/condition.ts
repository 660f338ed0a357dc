import type { Payload, SanitizedCollectionConfig, Where, WhereField } from 'payload'

import type { FilterPath } from './filterPath.ts'

/** One condition of a filter, and the field that its path leads to. */
export interface Condition {
  /** As the client wrote it. */
  path: string
  operator: string
  operand: unknown
  found: FilterPath
  collection: SanitizedCollectionConfig
  payload: Payload
}

/** One comparison, as the adapters read it. */
export const plain = (path: string, operator: string, operand: unknown): Where => ({ [path]: { [operator]: operand } as WhereField })

/**
 * "Has a value", "has none". Behind a relation MongoDB's adapter leaves an `exists` out, so there the value is compared
 * with `null`; elsewhere `exists` also finds what is stored as an empty list.
 */
export const hasValue = (path: string, isWanted: boolean, isBehindRelation: boolean): Where =>
  isBehindRelation ? plain(path, isWanted ? 'not_equals' : 'equals', null) : plain(path, 'exists', isWanted)
