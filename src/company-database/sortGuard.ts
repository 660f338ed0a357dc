import type { Payload, SanitizedCollectionConfig } from 'payload'

import { recordsInSight } from '../access/visibility/bySharing.ts'
import { partialOf } from '../access/visibility/partialFields.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { unknownSortField, unsortableField } from './filterErrors.ts'
import { followFilterPath, type FilterPath, type PathKind } from './filterPath.ts'
import type { IsolationPath } from './isolation.ts'
import { resolvePath } from './viewFields.ts'

interface Options {
  sort: string | string[]
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
}

const sortable: ReadonlySet<PathKind> = new Set(['id', 'text', 'number', 'date', 'checkbox', 'relation', 'list'])

/**
 * Refuses to sort by what does not exist or has no order: the adapters silently sort by something else.
 *
 * @throws LabError `filter-invalid` (400) naming the path
 */
export function guardSort({ sort, collection, on, payload }: Options): void {
  for (const path of pathsOf(sort)) {
    const found = followFilterPath(path, collection, on, payload)
    const resolved = resolvePath(path, collection, on, payload)
    if (!found || !resolved || isSecret(found) || isPartlyHidden(found)) throw unknownSortField(path)
    if (!sortable.has(found.kind) || found.isMany || resolved.beyond || leavesSight(found, payload)) throw unsortableField(path)
  }
}

/**
 * Refuses to list the values of a field that is hidden in some rows, or of related records that are not all in sight.
 *
 * @throws LabError `filter-invalid` (400) naming the path
 */
export function guardDistinct({ sort, collection, on, payload }: Options): void {
  for (const path of pathsOf(sort)) {
    const found = followFilterPath(path, collection, on, payload)
    if (found && (isPartlyHidden(found) || leavesSight(found, payload))) throw unknownSortField(path)
  }
}

/** Password hashes and the like, also one relation away; their order would tell about them. Payload orders by hidden keys of its own. */
const isSecret = ({ field }: FilterPath): boolean => field !== null && 'hidden' in field && field.hidden === true && !field.name.endsWith('order')

/** An order by a field that is hidden in some rows would tell what is in them. */
const isPartlyHidden = ({ passed }: FilterPath): boolean =>
  currentStore().participation?.as === 'member' && passed.some(({ field }) => partialOf(field) !== null)

/** So would an order by records of which the person does not see all. */
const leavesSight = ({ passed }: FilterPath, payload: Payload): boolean =>
  passed.slice(1).some(({ collection }) => recordsInSight(payload, collection, 'read') !== true)

const pathsOf = (sort: string | string[]): string[] =>
  [sort]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.replace(/^-/, ''))
    .filter((one) => one !== '')
