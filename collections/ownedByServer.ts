import type { CollectionConfig } from 'payload'

/** For collections that only the server reads and writes. */
export const ownedByServer = {
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  admin: { hidden: true },
  versions: false,
  lockDocuments: false,
  custom: { serverOwned: true },
} satisfies Partial<CollectionConfig>
