import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'

import { apiParts } from './address.ts'

/** The collection that a REST address names: `/api/<slug>/…`. */
export function collectionOf({ pathname }: URL, payload: Payload): SanitizedCollectionConfig | undefined {
  const [slug = ''] = apiParts(pathname)
  return Object.hasOwn(payload.collections, slug) ? payload.collections[slug as CollectionSlug]?.config : undefined
}
