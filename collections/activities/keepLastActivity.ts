import type { CollectionAfterChangeHook } from 'payload'

/** Keeps `customers.lastActivityAt` at the time of the customer's latest activity; it never moves back (R29). */
export const keepLastActivity: CollectionAfterChangeHook = async ({ doc, req }) => {
  const customer = typeof doc.customer === 'object' ? doc.customer?.id : doc.customer
  if (!customer || !doc.at) return doc
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
