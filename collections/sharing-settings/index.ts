import type { CollectionConfig } from 'payload'

import { byRightsAlone } from '../../src/access/byRightsAlone.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companyField } from '../companyField.ts'
import { keepModesSound } from './keepModesSound.ts'

/** How a company shares its records: one mode for each collection (R78). A collection that is not listed is `readWrite`. */
export const SharingSettings: CollectionConfig = {
  slug: 'sharing-settings',
  labels: { singular: bilingual('共享设置', 'Sharing settings'), plural: bilingual('共享设置', 'Sharing settings') },
  admin: { useAsTitle: 'id', defaultColumns: ['modes', 'updatedAt'], group: bilingual('企业设置', 'Company settings') },
  // A company has one.
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  access: byRightsAlone('sharing-settings'),
  custom: { isolation: 'company' },
  indexes: [{ fields: ['company'], unique: true }],
  hooks: forgetDirectoryOf({ beforeChange: [keepModesSound] }),
  fields: [
    {
      name: 'modes',
      type: 'array',
      label: bilingual('共享方式', 'Modes'),
      labels: { singular: bilingual('模块', 'Module'), plural: bilingual('模块', 'Modules') },
      maxRows: 100,
      fields: [
        { name: 'collection', type: 'text', label: bilingual('模块', 'Module'), required: true, maxLength: 100 },
        {
          name: 'mode',
          type: 'select',
          label: bilingual('方式', 'Mode'),
          required: true,
          options: [
            { value: 'private', label: bilingual('私有', 'Private') },
            { value: 'read', label: bilingual('只读', 'Read-only') },
            { value: 'readWrite', label: bilingual('读写', 'Read-write') },
          ],
        },
      ],
    },
    companyField(),
  ],
}
