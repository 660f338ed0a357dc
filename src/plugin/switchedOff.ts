import type { CollectionConfig, Field } from 'payload'

const never = { create: () => false, read: () => false, readVersions: () => false, update: () => false, delete: () => false }

/** A collection of a plug-in that is switched off: stored as before, in nobody's reach, at no address. */
export const switchedOff = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  access: never,
  admin: { ...collection.admin, hidden: true },
  endpoints: false,
  hooks: {},
  custom: { ...collection.custom, serverOwned: true },
})

/** A field that such a plug-in has added to another collection. */
export const switchedOffField = (field: Field): Field =>
  ({
    ...field,
    required: false,
    hooks: {},
    access: { create: never.create, read: never.read, update: never.update },
    admin: { ...('admin' in field ? field.admin : {}), hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  }) as Field
