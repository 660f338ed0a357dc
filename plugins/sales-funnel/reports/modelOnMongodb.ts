import type { Payload, Where } from 'payload'

interface Model {
  collection: { name: string }
  buildQuery: (options: { payload: Payload; locale: null; where: Where }) => Promise<Record<string, unknown>>
  aggregate: (stages: object[]) => Promise<Record<string, unknown>[]>
}

/** What MongoDB keeps the records of a collection in. */
export function modelOf({ db }: Payload, collection: string): Model {
  const model = (db as unknown as { collections: Record<string, Model | undefined> }).collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}`)
  return model
}
