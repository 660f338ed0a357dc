import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { notFound } from '../commands/signedIn.ts'

/** The configuration of a collection, with the fields of the current company's view. */
export function collectionOf(slug: string, { payload }: PayloadRequest): SanitizedCollectionConfig {
  const config = payload.collections[slug as CollectionSlug]?.config
  if (!config) throw notFound()
  return config
}
