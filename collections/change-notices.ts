import type { CollectionConfig } from 'payload'

import { ownedByServer } from './ownedByServer.ts'

/** Short-lived notices by which several server processes tell each other which caches to forget. */
export const ChangeNotices: CollectionConfig = {
  slug: 'change-notices',
  ...ownedByServer,
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'announcedAt', type: 'number', required: true, index: true },
  ],
}
