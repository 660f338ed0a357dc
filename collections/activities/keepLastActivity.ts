import type { CollectionAfterChangeHook } from 'payload'

import { dayOf } from '../../src/time/day.ts'
import { today } from '../../src/time/today.ts'
import { currentZone } from '../../src/time/zone.ts'

/**
 * Keeps `customers.lastActivityAt` at the time of the customer's latest activity; it never moves back (R29). What is
 * planned for a later day is no contact yet: it counts when it is saved on its day or after, for example as done.
 */
export const keepLastActivity: CollectionAfterChangeHook = async ({ doc, req }) => {
  const customer = typeof doc.customer === 'object' ? doc.customer?.id : doc.customer
  if (!customer || !doc.at || dayOf(doc.at, currentZone()) > today(req)) return doc
  await req.payload.db.updateMany({
    collection: 'customers',
    where: {
      and: [{ id: { equals: customer } }, { or: [{ lastActivityAt: { exists: false } }, { lastActivityAt: { less_than: doc.at } }] }],
    },
    data: { lastActivityAt: doc.at },
    req,
    returning: false,
  })
  return doc
}
