import type { CollectionConfig } from 'payload'

import { byScope } from '../../src/access/editableScopes.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { scopedDefinition } from '../scopedDefinition.ts'
import { addItem, showUsage } from './endpoints.ts'
import { checkItems, keepUsedItems, refuseUsedDictionary } from './keepItemsSound.ts'

/** Data dictionaries (S10, S11): the choices of dictionary fields, per platform, course or company. */
export const Dictionaries: CollectionConfig = scopedDefinition({
  slug: 'dictionaries',
  labels: { singular: bilingual('数据字典', 'Dictionary'), plural: bilingual('数据字典', 'Dictionaries') },
  access: byScope('dictionaries'),
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'code', 'scope', 'course', 'company', 'updatedAt'], group: bilingual('低代码配置', 'Low-code') },
  uniqueWithScope: 'code',
  hooks: { beforeValidate: [checkItems], beforeChange: [keepUsedItems], beforeDelete: [refuseUsedDictionary] },
  endpoints: [showUsage, addItem],
  fields: [
    { name: 'name', type: 'text', label: bilingual('字典名称', 'Name'), required: true, maxLength: 100 },
    { name: 'code', type: 'text', label: bilingual('字典代码', 'Code'), required: true, maxLength: 60, index: true },
    { name: 'items', type: 'json', label: bilingual('字典项', 'Items'), required: true, defaultValue: [] },
  ],
})
