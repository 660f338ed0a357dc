import type { Field } from 'payload'

import { bilingual } from '../src/language/bilingual.ts'

const byServer = {
  access: { create: () => false, update: () => false, read: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  custom: { setByServer: true },
} as const

/**
 * The record that a note or document is attached to; with it the owner and the collection of that record, by which the
 * note or document is shared (R78). Only the server sets and reads those two.
 */
export const recordTarget = (): Field[] => [
  {
    name: 'target',
    type: 'relationship',
    relationTo: ['customers', 'contacts', 'products', 'activities'],
    label: bilingual('关联记录', 'Attached to'),
    index: true,
  },
  { name: 'subjectOwner', type: 'relationship', relationTo: 'users', index: true, label: bilingual('关联记录的负责人', 'Owner of the record'), ...byServer },
  { name: 'subjectKind', type: 'text', maxLength: 100, label: bilingual('关联记录的类别', 'Kind of the record'), ...byServer },
]
