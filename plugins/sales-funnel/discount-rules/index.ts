import type { CollectionConfig } from 'payload'

import { bilingual, companyCollection, inLanguage, optionsInSight } from '../../../src/plugin/index.ts'
import { isRate } from '../prices/line.ts'
import { keepRulesSound } from './keepRulesSound.ts'
import { kindLabels } from './kinds.ts'
import { discountKinds } from './rule.ts'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const
const wrongRate = bilingual('折扣应为 0–100，最多两位小数', 'A discount is from 0 to 100 with at most two decimals')

/** A field that belongs to one kind shows with that kind, and wherever it holds a value that must be taken out again. */
const onlyFor = (kind: string, field: string) => ({
  condition: (data: Record<string, unknown>): boolean => data.kind === kind || (data[field] ?? null) !== null,
})

/**
 * Discount rules (G7 to G10, R38): by volume, by customer and by agent, of which the best one applies to a line, and how
 * much a position may grant by hand. They belong to the company as a whole.
 */
export const DiscountRules: CollectionConfig = companyCollection({
  slug: 'discount-rules',
  sharing: 'company',
  labels: { singular: bilingual('折扣规则', 'Discount rule'), plural: bilingual('折扣规则', 'Discount rules') },
  listColumns: ['name', 'kind', 'product', 'category', 'customer', 'agent', 'position', 'validFrom', 'validTo'],
  admin: { useAsTitle: 'name', group: bilingual('产品管理', 'Products'), listSearchableFields: ['name'] },
  indexes: [{ fields: ['company', 'kind'] }],
  hooks: { beforeChange: [keepRulesSound] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: bilingual('规则名称', 'Name'),
      maxLength: 200,
      admin: { description: bilingual('留空则为折扣种类', 'The kind of discount when left empty') },
    },
    {
      name: 'kind',
      type: 'select',
      label: bilingual('折扣种类', 'Kind'),
      required: true,
      defaultValue: 'volume',
      options: discountKinds.map((value) => ({ value, label: kindLabels[value] })),
    },
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      label: bilingual('产品', 'Product'),
      admin: { description: bilingual('产品和类别都留空则适用于全部产品', 'For all products when product and category are empty') },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'product-categories',
      label: bilingual('产品类别（含下级）', 'Category and those beneath it'),
    },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: bilingual('客户', 'Customer'), admin: onlyFor('customer', 'customer') },
    {
      name: 'agent',
      type: 'relationship',
      relationTo: 'customers',
      label: bilingual('代理商', 'Agent'),
      filterOptions: optionsInSight('customers', { relation: { equals: 'agent' } }),
      admin: { ...onlyFor('agent', 'agent'), description: bilingual('留空则适用于全部代理商', 'For every agent when left empty') },
    },
    { name: 'position', type: 'relationship', relationTo: 'positions', label: bilingual('职位', 'Position'), admin: onlyFor('position', 'position') },
    {
      name: 'bands',
      type: 'array',
      label: bilingual('折扣档', 'Bands'),
      labels: { singular: bilingual('档', 'Band'), plural: bilingual('档', 'Bands') },
      required: true,
      minRows: 1,
      maxRows: 50,
      admin: {
        description: bilingual(
          '从小到大排列，每档直到下一档为止。销量折扣按数量分档，其他折扣按该行的标准价金额（元）分档',
          'Ascending; each band reaches to the next. Volume discounts go by quantity, the others by the amount of the line at list price (yuan)',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'from',
              type: 'number',
              required: true,
              min: 0,
              max: 1_000_000_000_000,
              defaultValue: 0,
              label: bilingual('起点', 'From'),
              admin: { width: '50%' },
            },
            {
              name: 'rate',
              type: 'number',
              required: true,
              label: bilingual('折扣（%）', 'Discount (%)'),
              validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) => isRate(value) || inLanguage(wrongRate, req.i18n.language),
              admin: { width: '50%', description: bilingual('比标准价低多少，5 表示九五折', 'Percent off the list price') },
            },
          ],
        },
      ],
    },
    { name: 'validFrom', type: 'date', label: bilingual('生效日期', 'Valid from'), admin: { date: day } },
    { name: 'validTo', type: 'date', label: bilingual('失效日期（含当天）', 'Valid to (that day included)'), admin: { date: day } },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 2000 },
  ],
})
