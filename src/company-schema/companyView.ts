import type { CollectionSlug, Field, FlattenedField } from 'payload'

import type { CustomFieldType } from './customFieldTypes.ts'

/** Where a custom field's values lie and how they are read. */
export interface CustomFieldStorage {
  slot: string
  type: CustomFieldType
  /** Collection that a relation points to. */
  relationTo: CollectionSlug | null
}

/** One collection as one company (and a person's positions in it) sees it. */
export interface CollectionView {
  fields: Field[]
  flattenedFields: FlattenedField[]
  /** Custom field name (`x_…`) → storage. Removed fields are not in it. */
  custom: ReadonlyMap<string, CustomFieldStorage>
  /** Fields that some of the reader's positions show and others do not: what is read of them depends on the record. */
  partial: readonly string[]
  /** Slots that no field of this view uses: the database layer does not read them. */
  unusedSlots: readonly string[]
  /** Names of the columns that the list shows at first; `null` keeps the collection's own. */
  defaultColumns: string[] | null
}

/** All customized collections of one company for one set of positions. */
export interface CompanyView {
  /** Fingerprint of everything the view is made of; two companies with the same overlays share it. */
  revision: string
  collections: ReadonlyMap<string, CollectionView>
}
