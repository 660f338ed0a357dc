import type { FilterOptions, Where } from 'payload'

import { recordsInSight } from './bySharing.ts'

/** Offers in a relation only records that the person sees; the others are refused like ones that do not exist. */
export function optionsInSight(slug: string, offered: Where): FilterOptions {
  return ({ req }) => {
    const inSight = recordsInSight(req.payload, slug, 'read')
    return inSight === true ? offered : inSight === false ? false : { and: [offered, inSight] }
  }
}
