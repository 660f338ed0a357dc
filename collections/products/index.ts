import type { CollectionConfig } from 'payload'

import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companyCollection } from '../companyCollection.ts'
import { money } from '../money.ts'

/** Products (G1 to G5). Prices are yuan with two decimals. */
export const Products: CollectionConfig = companyCollection({
  slug: 'products',
  sharing: 'company',
  customizable: true,
  labels: { singular: bilingual('产品', 'Product'), plural: bilingual('产品', 'Products') },
  listColumns: ['name', 'code', 'category', 'specification', 'unit', 'listPrice', 'status'],
  admin: { useAsTitle: 'name', group: bilingual('产品管理', 'Products'), listSearchableFields: ['name', 'code', 'specification'] },
  indexes: [{ fields: ['company', 'code'], unique: true }, { fields: ['company', 'name'] }],
  fields: [
    { name: 'code', type: 'text', label: bilingual('产品编号', 'Product code'), required: true, maxLength: 50, custom: { essential: true } },
    { name: 'name', type: 'text', label: bilingual('产品名称', 'Product name'), required: true, maxLength: 200, custom: { essential: true } },
    { name: 'category', type: 'relationship', relationTo: 'product-categories', label: bilingual('产品类别', 'Category') },
    { name: 'specification', type: 'text', label: bilingual('规格', 'Specification'), maxLength: 200 },
    { name: 'unit', type: 'text', label: bilingual('单位', 'Unit'), maxLength: 20 },
    money({ name: 'listPrice', label: bilingual('标准价（元）', 'List price (yuan)'), required: true, min: 0, custom: { essential: true } }),
    money({ name: 'cost', label: bilingual('成本（元）', 'Cost (yuan)'), min: 0 }),
    { name: 'warrantyMonths', type: 'number', label: bilingual('保修期（月）', 'Warranty (months)'), min: 0, max: 600, admin: { step: 1 } },
    dictionaryField({ name: 'status', dictionary: 'product-status', label: bilingual('状态', 'Status') }),
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
  ],
})
