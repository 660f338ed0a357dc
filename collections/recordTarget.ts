import type { RelationshipField } from 'payload'

import { bilingual } from '../src/language/bilingual.ts'

/** The record that a note or document is attached to. */
export const recordTarget = (): RelationshipField => ({
  name: 'target',
  type: 'relationship',
  relationTo: ['customers', 'contacts', 'products', 'activities'],
  label: bilingual('关联记录', 'Attached to'),
  index: true,
})
