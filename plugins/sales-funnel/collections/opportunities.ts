import { bilingual, companyCollection, dictionaryField, money, type RollUp } from '../../../src/plugin/index.ts'
import { assignees } from '../assignment/assignees.ts'
import { board, boardTotals } from '../board/index.ts'
import { progress } from '../board/progress.ts'
import { byServer } from '../byServer.ts'
import { forgetStages, noteStart } from '../hooks/noteStart.ts'
import { followLines } from '../hooks/followLines.ts'
import { followProbability } from '../hooks/followProbability.ts'
import { keepCommandFields } from '../hooks/keepCommandFields.ts'
import { startInProcess } from '../hooks/startInProcess.ts'
import { stageHistory } from '../reports/stageHistory.ts'

const participants = bilingual('相关人员与对手', 'People and rivals')
const outcome = bilingual('结果', 'Outcome')
const inOutcome = { ...byServer, custom: { ...byServer.custom, section: outcome } } as const

/**
 * Opportunities (D5 to D10): sales tasks that go through the stages of a process (R1 to R6). Where one stands, who was
 * credited with it and how it ended is changed by commands only.
 */
export const Opportunities = companyCollection({
  slug: 'opportunities',
  customizable: true,
  labels: { singular: bilingual('商机', 'Opportunity'), plural: bilingual('商机', 'Opportunities') },
  listColumns: ['title', 'customer', 'stage', 'amount', 'probability', 'expectedCloseAt', 'owner'],
  admin: {
    useAsTitle: 'title',
    group: bilingual('销售管理', 'Sales'),
    listSearchableFields: ['title'],
    components: { edit: { beforeDocumentControls: ['/plugins/sales-funnel/admin/Assign/index.tsx#AssignOpportunity'] } },
  },
  custom: {
    followsProcess: true,
    rollUps: [
      // What a customer has bought (B17, R25): until there are orders, the deals that were won.
      { into: 'customers', field: 'contractAmount', by: 'customer', of: 'amount', having: { stageKind: 'won' } },
      { into: 'customers', field: 'wonDeals', by: 'customer', of: null, having: { stageKind: 'won' } },
      { into: 'customers', field: 'openDeals', by: 'customer', of: null, having: { stageKind: 'open' } },
    ] satisfies RollUp[],
  },
  indexes: [
    // All that the funnel asks of them, of a whole process and by person, so that counting reads nothing else.
    { fields: ['company', 'process', 'stage', 'deletedAt', 'amount', 'probability', 'owner'] },
    { fields: ['company', 'customer'] },
    { fields: ['company', 'expectedCloseAt'] },
    { fields: ['company', 'creditedTo', 'closedAt'] },
  ],
  endpoints: [progress, assignees, board, boardTotals, stageHistory],
  hooks: {
    beforeChange: [startInProcess, keepCommandFields, followLines, followProbability],
    afterChange: [noteStart],
    afterDelete: [forgetStages],
  },
  fields: [
    {
      name: 'progress',
      type: 'ui',
      admin: { components: { Field: '/plugins/sales-funnel/admin/Progress/index.tsx#OpportunityProgress' }, disableListColumn: true },
    },
    { name: 'title', type: 'text', label: bilingual('商机名称', 'Title'), required: true, maxLength: 200, custom: { essential: true } },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: bilingual('客户', 'Customer'), required: true, custom: { essential: true } },
    {
      name: 'process',
      type: 'relationship',
      relationTo: 'processes',
      label: bilingual('销售流程', 'Process'),
      access: { update: () => false },
      filterOptions: { appliesTo: { equals: 'opportunities' } },
      admin: { allowCreate: false, allowEdit: false, description: bilingual('留空则使用企业的第一个流程', 'The company’s first one when left empty') },
      custom: { essential: true },
    },
    // Above the form stands the whole process; the list shows the stage by its name.
    { name: 'stage', type: 'text', label: bilingual('阶段', 'Stage'), maxLength: 50, admin: { readOnly: true, condition: () => false }, ...byServer },
    {
      name: 'stageKind',
      type: 'select',
      label: bilingual('状态', 'State'),
      options: [
        { value: 'open', label: bilingual('进行中', 'Open') },
        { value: 'won', label: bilingual('成功', 'Won') },
        { value: 'lost', label: bilingual('失败', 'Lost') },
      ],
      admin: { readOnly: true, condition: () => false },
      ...byServer,
    },
    {
      name: 'stageEnteredAt',
      type: 'date',
      label: bilingual('进入阶段时间', 'In the stage since'),
      admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
      ...byServer,
    },
    money({
      name: 'amount',
      label: bilingual('金额（元）', 'Amount (yuan)'),
      min: 0,
      max: 1_000_000_000_000,
      admin: { description: bilingual('留空则由产品明细合计', 'The sum of the lines when left empty') },
      custom: { essential: true },
    }),
    {
      name: 'probability',
      type: 'number',
      label: bilingual('成功率（%）', 'Success rate (%)'),
      min: 0,
      max: 100,
      admin: { step: 1, description: bilingual('留空则为阶段的成功率', 'The stage’s own when left empty') },
      custom: { essential: true },
      // A copy starts anew.
      hooks: { beforeDuplicate: [() => null] },
    },
    {
      name: 'ownProbability',
      type: 'checkbox',
      label: bilingual('成功率由人填写', 'Success rate set by hand'),
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      ...byServer,
    },
    {
      name: 'expectedCloseAt',
      type: 'date',
      label: bilingual('预计成交日期', 'Expected to close'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      custom: { essential: true },
    },
    dictionaryField({ name: 'source', dictionary: 'customer-source', label: bilingual('商机来源', 'Source') }),
    dictionaryField({ name: 'type', dictionary: 'opportunity-type', label: bilingual('商机类型', 'Type') }),
    dictionaryField({ name: 'channel', dictionary: 'sales-channel', label: bilingual('销售渠道', 'Sales channel') }),
    dictionaryField({ name: 'priority', dictionary: 'opportunity-priority', label: bilingual('优先级', 'Priority'), index: true }),
    dictionaryField({ name: 'evaluation', dictionary: 'opportunity-evaluation', label: bilingual('评估', 'Evaluation') }),
    { name: 'evaluationNote', type: 'textarea', label: bilingual('评估说明', 'Note on the evaluation'), maxLength: 2000 },
    {
      name: 'lines',
      type: 'array',
      label: bilingual('产品明细', 'Products'),
      labels: { singular: bilingual('产品', 'Product'), plural: bilingual('产品', 'Products') },
      maxRows: 200,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: bilingual('产品', 'Product'), admin: { width: '50%' } },
            {
              name: 'quantity',
              type: 'number',
              required: true,
              min: 0,
              max: 1_000_000_000,
              defaultValue: 1,
              label: bilingual('数量', 'Quantity'),
              admin: { width: '25%' },
            },
            money({ name: 'price', label: bilingual('单价（元）', 'Price (yuan)'), min: 0, max: 1_000_000_000, admin: { width: '25%' } }),
          ],
        },
      ],
    },
    {
      name: 'contacts',
      type: 'relationship',
      relationTo: 'contacts',
      hasMany: true,
      maxRows: 50,
      label: bilingual('联系人', 'Contacts'),
      custom: { section: participants },
    },
    {
      name: 'partners',
      type: 'relationship',
      relationTo: 'customers',
      hasMany: true,
      maxRows: 50,
      label: bilingual('合作伙伴', 'Partners'),
      custom: { section: participants },
    },
    {
      name: 'competitors',
      type: 'relationship',
      relationTo: 'competitors',
      hasMany: true,
      maxRows: 50,
      label: bilingual('竞争对手', 'Competitors'),
      custom: { section: participants },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('创建人', 'Created by'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: participants },
    },
    {
      name: 'createdByHead',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('指派人', 'Assigned by'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: participants },
    },
    {
      name: 'assignedTo',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('被指派人', 'Assigned to'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: participants },
    },
    {
      name: 'assignedAt',
      type: 'date',
      label: bilingual('指派时间', 'Assigned at'),
      admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
      ...byServer,
      custom: { ...byServer.custom, section: participants },
    },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
    dictionaryField({
      name: 'lostCategory',
      dictionary: 'loss-reason',
      label: bilingual('失败原因类别', 'Kind of reason'),
      ...inOutcome,
      admin: { readOnly: true },
    }),
    { name: 'lostReason', type: 'text', label: bilingual('失败原因', 'Reason of the loss'), maxLength: 2000, admin: { readOnly: true }, ...inOutcome },
    { name: 'lostTo', type: 'relationship', relationTo: 'competitors', label: bilingual('败给', 'Lost to'), admin: { readOnly: true }, ...inOutcome },
    {
      name: 'closedAt',
      type: 'date',
      label: bilingual('结束时间', 'Closed at'),
      admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
      ...inOutcome,
    },
    { name: 'creditedTo', type: 'relationship', relationTo: 'users', label: bilingual('业绩归属', 'Credited to'), admin: { readOnly: true }, ...inOutcome },
    money({
      name: 'creditedAmount',
      label: bilingual('业绩金额（元）', 'Credited amount (yuan)'),
      admin: { readOnly: true },
      ...inOutcome,
      custom: { ...inOutcome.custom, copyOf: [{ collection: 'opportunities', field: 'amount' }] },
    }),
  ],
})
