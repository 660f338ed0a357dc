import type { CollectionConfig } from 'payload'

import { bilingual } from '../../src/language/bilingual.ts'
import { companyCollection } from '../companyCollection.ts'

/** Product lines of a company (G2), in a tree. */
export const ProductCategories: CollectionConfig = companyCollection({
  slug: 'product-categories',
  sharing: 'company',
  labels: { singular: bilingual('产品类别', 'Product category'), plural: bilingual('产品类别', 'Product categories') },
  listColumns: ['name', 'parent'],
  admin: { useAsTitle: 'name', group: bilingual('产品管理', 'Products') },
  fields: [
    { name: 'name', type: 'text', label: bilingual('类别名称', 'Name'), required: true, maxLength: 100 },
    { name: 'parent', type: 'relationship', relationTo: 'product-categories', label: bilingual('上级类别', 'Parent category') },
  ],
})
