import type { CollectionConfig } from 'payload'

import { ownedByServer } from '../ownedByServer.ts'

/** What records were before an import changed them, kept so that it can be undone as a whole. */
export const ImportChanges: CollectionConfig = {
  slug: 'import-changes',
  ...ownedByServer,
  timestamps: false,
  custom: { ...ownedByServer.custom, isolation: 'company' },
  indexes: [{ fields: ['run', 'doc'], unique: true }],
  fields: [
    { name: 'run', type: 'text', required: true },
    { name: 'doc', type: 'text', required: true },
    { name: 'before', type: 'json', required: true },
    { name: 'company', type: 'relationship', relationTo: 'companies' },
  ],
}
