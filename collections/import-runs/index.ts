import type { CollectionConfig, Where } from 'payload'

import { participationOf } from '../../src/access/participation.ts'
import { undoEndpoint } from '../../src/import-export/undoEndpoint.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/**
 * Imports and how far they have come (U1 to U3, R33). Written by the server alone. Members see their own, who teaches or
 * administers sees all of the company.
 */
export const ImportRuns: CollectionConfig = {
  slug: 'import-runs',
  labels: { singular: bilingual('导入记录', 'Import'), plural: bilingual('导入记录', 'Imports') },
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'target', 'status', 'processed', 'total', 'startedBy', 'startedAt'],
    group: bilingual('系统管理', 'Administration'),
    hideAPIURL: true,
  },
  access: { create: () => false, read: ownOrTaught, update: () => false, delete: () => false },
  defaultSort: '-startedAt',
  versions: false,
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [undoEndpoint],
  custom: { isolation: 'company', serverOwned: true },
  indexes: [{ fields: ['company', 'startedAt'] }],
  fields: [
    { name: 'fileName', type: 'text', label: bilingual('文件', 'File'), maxLength: 300 },
    { name: 'target', type: 'text', label: bilingual('模块', 'Module'), required: true, maxLength: 100 },
    {
      name: 'status',
      type: 'select',
      label: bilingual('状态', 'Status'),
      required: true,
      index: true,
      options: [
        { value: 'queued', label: bilingual('排队中', 'Queued') },
        { value: 'running', label: bilingual('导入中', 'Running') },
        { value: 'done', label: bilingual('已完成', 'Done') },
        { value: 'failed', label: bilingual('失败（已全部撤回）', 'Failed (all taken back)') },
        { value: 'undoing', label: bilingual('撤销中', 'Being undone') },
        { value: 'undone', label: bilingual('已撤销', 'Undone') },
        { value: 'interrupted', label: bilingual('已中断（已全部撤回）', 'Interrupted (all taken back)') },
      ],
    },
    { name: 'total', type: 'number', label: bilingual('总行数', 'Rows') },
    { name: 'processed', type: 'number', label: bilingual('已处理', 'Processed') },
    { name: 'created', type: 'number', label: bilingual('新增', 'Created') },
    { name: 'updated', type: 'number', label: bilingual('更新', 'Updated') },
    { name: 'skipped', type: 'number', label: bilingual('跳过', 'Skipped') },
    { name: 'failure', type: 'json', label: bilingual('失败原因', 'Reason of failure') },
    { name: 'startedBy', type: 'relationship', relationTo: 'users', label: bilingual('导入人', 'Imported by') },
    { name: 'startedAt', type: 'date', label: bilingual('开始时间', 'Started'), admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } } },
    { name: 'finishedAt', type: 'date', label: bilingual('结束时间', 'Finished'), admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } } },
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'companies',
      label: bilingual('所属企业', 'Company'),
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      custom: { setByServer: true },
    },
  ],
}

function ownOrTaught(): boolean | Where {
  const participation = participationOf()
  if (!participation) return false
  return participation.as !== 'member' || { startedBy: { equals: participation.userId } }
}
