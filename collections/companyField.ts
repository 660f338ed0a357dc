import type { RelationshipField } from 'payload'

import { bilingual } from '../src/language/bilingual.ts'

/** The company that a setting belongs to; the server stamps it. */
export const companyField = (): RelationshipField => ({
  name: 'company',
  type: 'relationship',
  relationTo: 'companies',
  label: bilingual('所属企业', 'Company'),
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  custom: { setByServer: true },
})
