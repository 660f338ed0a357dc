import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'

/** The collection that a REST address names: `/api/<slug>/…`. */
export function collectionOf({ pathname }: URL, payload: Payload): SanitizedCollectionConfig | undefined {
  const slug = /^\/api\/([^/]+)/.exec(pathname)?.[1] ?? ''
  return Object.hasOwn(payload.collections, slug) ? payload.collections[slug as CollectionSlug]?.config : undefined
}
