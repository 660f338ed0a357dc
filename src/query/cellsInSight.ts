import type { FlattenedField, SanitizedCollectionConfig, Where } from 'payload'

import { partialOf, whereCellSeen } from '../access/visibility/partialFields.ts'
import { sharingOf } from '../access/visibility/sharing.ts'

/**
 * The records in which the person sees this field; `true` for all, `false` for none: what is summed or grouped must not
 * tell more than reading it record by record.
 */
export function cellsInSight(collection: SanitizedCollectionConfig, name: string): boolean | Where {
  const field: FlattenedField | undefined = collection.flattenedFields.find((one) => one.name === name)
  if (!field || field.custom?.unreadable === true) return false
  const partial = partialOf(field)
  return partial === null || whereCellSeen({ slug: collection.slug, sharing: sharingOf(collection), positions: partial.shownTo })
}
