import type { CollectionConfig } from 'payload'

import { byRightsAlone } from '../../src/access/byRightsAlone.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companyField } from '../companyField.ts'

/** Share groups: members read and write each other's records, in every sharing mode (R79). A person may be in several. */
export const ShareGroups: CollectionConfig = {
  slug: 'share-groups',
  labels: { singular: bilingual('共享组', 'Share group'), plural: bilingual('共享组', 'Share groups') },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'members'], group: bilingual('企业设置', 'Company settings') },
  versions: { drafts: false, maxPerDoc: 50 },
  access: byRightsAlone('share-groups'),
  custom: { isolation: 'company' },
  indexes: [{ fields: ['company', 'name'], unique: true }],
  hooks: forgetDirectoryOf(),
  fields: [
    { name: 'name', type: 'text', label: bilingual('名称', 'Name'), required: true, maxLength: 100 },
    {
      name: 'members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: bilingual('成员', 'Members'),
      admin: { description: bilingual('组内成员可以互相查看和修改对方负责的记录', 'Members read and change each other’s records') },
    },
    companyField(),
  ],
}
