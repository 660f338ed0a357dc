import type { Payload, SanitizedCollectionConfig } from 'payload'

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
    if (!found || !resolved || isSecret(found)) throw unknownSortField(path)
    if (!sortable.has(found.kind) || found.isMany || resolved.beyond) throw unsortableField(path)
  }
}

/** Password hashes and the like, also one relation away; their order would tell about them. Payload orders by hidden keys of its own. */
const isSecret = ({ field }: FilterPath): boolean => field !== null && 'hidden' in field && field.hidden === true && !field.name.endsWith('order')

const pathsOf = (sort: string | string[]): string[] =>
  [sort]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.replace(/^-/, ''))
    .filter((one) => one !== '')
