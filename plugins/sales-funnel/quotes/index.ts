import type { CollectionConfig } from 'payload'

import {
  bilingual,
  companyCollection,
  daysLater,
  inLanguage,
  money,
  numberSeries,
  optionsInSight,
  storedDay,
  today,
  type ApprovalSubject,
} from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'
import { isQuantity, isRate, rateSources } from '../prices/line.ts'
import { priceQuery } from '../prices/priceQuery.ts'
import { rateSourceName, reasonOf } from '../prices/reason.ts'
import type { PricedLine } from '../prices/line.ts'
import { decideQuote } from './decideQuote.ts'
import { expireByDate, filterByShownStatus } from './hooks/expireByDate.ts'
import { keepCommandFields } from './hooks/keepCommandFields.ts'
import { keepPrices } from './hooks/keepPrices.ts'
import { downloadQuote } from './pdf/index.ts'
import { printQuote } from './print/index.ts'
import { statusLabels } from './quote.ts'
import { quoteStatuses } from './status.ts'

const readOnly = { ...byServer, admin: { readOnly: true } } as const
const hidden = { admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true }, ...byServer } as const
const approval: ApprovalSubject = { decide: decideQuote }

const messages = {
  quantity: bilingual('数量应大于 0，最多四位小数', 'A quantity is more than 0, with at most four decimals'),
  rate: bilingual('折扣应为 0–100，最多两位小数', 'A discount is from 0 to 100 with at most two decimals'),
}

type Request = { req: { i18n: { language: string } } }

/**
 * Quotes (I15, R41): what a customer is offered at the prices of a day. The server calculates the prices; where a quote
 * stands is changed by commands. Quotes are shared like their customers.
 */
export const Quotes: CollectionConfig = companyCollection({
  slug: 'quotes',
  customizable: true,
  sharing: { follows: { collection: 'customers', path: 'customer' } },
  labels: { singular: bilingual('报价单', 'Quote'), plural: bilingual('报价单', 'Quotes') },
  listColumns: ['code', 'customer', 'opportunity', 'total', 'status', 'validUntil', 'version', 'owner'],
  admin: {
    useAsTitle: 'code',
    group: bilingual('销售管理', 'Sales'),
    listSearchableFields: ['code'],
    components: {
      edit: {
        beforeDocumentControls: [
          '/plugins/sales-funnel/admin/PrintQuote/index.tsx#PrintQuote',
          '/plugins/sales-funnel/admin/QuoteCommands/index.tsx#QuoteCommands',
        ],
      },
    },
  },
  custom: { approval },
  // The status is told from the last day too.
  forceSelect: { validUntil: true },
  indexes: [
    { fields: ['company', 'code'], unique: true },
    { fields: ['company', 'customer'] },
    { fields: ['company', 'opportunity'] },
    { fields: ['company', 'status'] },
  ],
  endpoints: [priceQuery, printQuote, downloadQuote],
  hooks: { beforeOperation: [filterByShownStatus], beforeChange: [keepCommandFields, keepPrices] },
  fields: [
    {
      name: 'code',
      type: 'text',
      label: bilingual('报价单编号', 'Quote number'),
      maxLength: 50,
      admin: { description: bilingual('留空则自动编号', 'Numbered automatically when left empty') },
      custom: { essential: true },
      hooks: { beforeDuplicate: [() => null], beforeChange: [numberSeries('quotes', 'BJ')] },
    },
    { name: 'customer', type: 'relationship', relationTo: 'customers', required: true, label: bilingual('客户', 'Customer'), custom: { essential: true } },
    { name: 'opportunity', type: 'relationship', relationTo: 'opportunities', label: bilingual('商机', 'Opportunity') },
    {
      name: 'agent',
      type: 'relationship',
      relationTo: 'customers',
      label: bilingual('经由代理商', 'Sold through agent'),
      filterOptions: optionsInSight('customers', { relation: { equals: 'agent' } }),
      custom: { essential: true },
    },
    {
      name: 'lines',
      type: 'array',
      label: bilingual('报价明细', 'Lines'),
      labels: { singular: bilingual('产品', 'Product'), plural: bilingual('产品', 'Products') },
      maxRows: 200,
      custom: { essential: true },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: bilingual('产品', 'Product'), admin: { width: '40%' } },
            {
              name: 'quantity',
              type: 'number',
              required: true,
              defaultValue: 1,
              label: bilingual('数量', 'Quantity'),
              validate: (value: unknown, { req }: Request) => isQuantity(value) || inLanguage(messages.quantity, req.i18n.language),
              admin: { width: '20%' },
            },
            {
              name: 'discountRate',
              type: 'number',
              label: bilingual('折扣（%）', 'Discount (%)'),
              // A copy is calculated by the rules of its day, like everything new; what somebody gives by hand is copied.
              hooks: { beforeDuplicate: [({ siblingData, value }) => (siblingData.discountKind === 'hand' ? (value as number) : null)] },
              validate: (value: unknown, { req }: Request) =>
                value === null || value === undefined || isRate(value) || inLanguage(messages.rate, req.i18n.language),
              admin: {
                width: '40%',
                description: bilingual('留空则按折扣规则；填写则为人工折扣', 'By the discount rules when left empty; otherwise given by hand'),
              },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            money({ name: 'listPrice', label: bilingual('标准价（元）', 'List price (yuan)'), ...byServer, admin: { readOnly: true, width: '33%' } }),
            money({ name: 'price', label: bilingual('折后单价（元）', 'Price (yuan)'), ...byServer, admin: { readOnly: true, width: '33%' } }),
            money({ name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), ...byServer, admin: { readOnly: true, width: '33%' } }),
          ],
        },
        {
          name: 'reason',
          type: 'text',
          virtual: true,
          label: bilingual('价格说明', 'Why this price'),
          hooks: { afterRead: [({ siblingData, req }) => reasonInLanguage(siblingData, req.i18n.language)] },
          ...readOnly,
        },
        {
          name: 'discountKind',
          type: 'select',
          label: bilingual('折扣来源', 'Kind of discount'),
          options: rateSources.map((value) => ({ value, label: rateSourceName(value) })),
          ...hidden,
        },
        // The rule's id and not a relation: a quote keeps its prices when the rule is gone, and is read by people who do not read rules.
        { name: 'discountRule', type: 'text', maxLength: 100, label: bilingual('折扣规则', 'Discount rule'), ...hidden },
        { name: 'discountFrom', type: 'number', label: bilingual('折扣档起点', 'Band from'), ...hidden },
      ],
    },
    {
      name: 'pricePreview',
      type: 'ui',
      admin: { components: { Field: '/plugins/sales-funnel/admin/QuotePrice/index.tsx#QuotePrice' }, disableListColumn: true },
    },
    money({ name: 'total', label: bilingual('合计（元）', 'Total (yuan)'), ...readOnly }),
    {
      name: 'status',
      type: 'select',
      label: bilingual('状态', 'Status'),
      options: quoteStatuses.map((value) => ({ value, label: statusLabels[value] })),
      hooks: { afterRead: [expireByDate] },
      ...readOnly,
    },
    {
      name: 'validUntil',
      type: 'date',
      label: bilingual('有效期至（含当天）', 'Valid until (that day included)'),
      defaultValue: ({ req }) => storedDay(daysLater(today(req), usualValidity)),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      custom: { essential: true },
    },
    { name: 'version', type: 'number', label: bilingual('版本', 'Version'), ...readOnly },
    { name: 'previous', type: 'relationship', relationTo: 'quotes', label: bilingual('上一版本', 'Previous version'), ...readOnly },
    // An id and no relation: otherwise neither of two versions could ever be deleted.
    { name: 'nextVersion', type: 'text', maxLength: 100, label: bilingual('下一版本', 'Next version'), ...hidden },
    { name: 'submittedAt', type: 'date', label: bilingual('提交时间', 'Submitted at'), ...readOnly },
    { name: 'acceptedAt', type: 'date', label: bilingual('接受时间', 'Accepted at'), ...readOnly },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
  ],
})

/** Days that an offer is usually good for. */
const usualValidity = 30

function reasonInLanguage(line: Partial<PricedLine>, language: string): string | null {
  const { discountKind, discountRate, discountFrom } = line
  return discountKind ? inLanguage(reasonOf({ discountKind, discountRate: discountRate ?? 0, discountFrom: discountFrom ?? null }), language) : null
}
