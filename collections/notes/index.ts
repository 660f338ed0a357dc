import type { CollectionConfig } from 'payload'

import { bilingual } from '../../src/language/bilingual.ts'
import { companyCollection } from '../companyCollection.ts'
import { recordTarget } from '../recordTarget.ts'

/** Notes on any record (A18, 便条). */
export const Notes: CollectionConfig = companyCollection({
  slug: 'notes',
  sharing: { followsTarget: true },
  labels: { singular: bilingual('便条', 'Note'), plural: bilingual('便条', 'Notes') },
  listColumns: ['text', 'target', 'owner', 'createdAt'],
  admin: { useAsTitle: 'text', group: bilingual('协作', 'Collaboration') },
  fields: [{ name: 'text', type: 'textarea', label: bilingual('内容', 'Text'), required: true, maxLength: 10_000 }, ...recordTarget()],
})
