import type { Payload, SanitizedCollectionConfig } from 'payload'

/** The configuration of a collection that is known to exist. */
export function collectionConfig(payload: Payload, slug: string): SanitizedCollectionConfig {
  const config = payload.collections[slug]?.config
  if (!config) throw new Error(`There is no collection ${slug}`)
  return config
}
