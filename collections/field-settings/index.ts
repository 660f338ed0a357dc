import type { CollectionConfig } from 'payload'

import { byScope } from '../../src/access/editableScopes.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { scopedDefinition } from '../scopedDefinition.ts'
import { openDesigner, previewSettings } from './endpoints.ts'
import { keepFieldsClosed } from './keepFieldsClosed.ts'
import { checkMeaning, checkRows } from './keepSettingsSound.ts'
import { purgeField, removeField } from './removal.ts'

/** What a platform, course or company says about the fields of a collection (S12 to S15). */
export const FieldSettings: CollectionConfig = scopedDefinition({
  slug: 'field-settings',
  labels: { singular: bilingual('字段设置', 'Field settings'), plural: bilingual('字段设置', 'Field settings') },
  access: byScope('field-settings'),
  admin: { useAsTitle: 'target', defaultColumns: ['target', 'scope', 'course', 'company', 'updatedAt'], group: bilingual('低代码配置', 'Low-code') },
  uniqueWithScope: 'target',
  endpoints: [openDesigner, previewSettings, removeField, purgeField],
  hooks: { beforeValidate: [checkRows], beforeChange: [keepFieldsClosed, checkMeaning] },
  fields: [
    { name: 'target', type: 'text', label: bilingual('对象', 'Collection'), required: true, maxLength: 60, index: true },
    { name: 'fields', type: 'json', label: bilingual('字段', 'Fields'), required: true, defaultValue: [] },
    { name: 'slots', type: 'json', defaultValue: {}, access: { create: () => false, update: () => false }, admin: { hidden: true } },
  ],
})
