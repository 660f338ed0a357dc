import type { CollectionConfig, Field } from 'payload'

import { byRightsAlone } from '../../src/access/byRightsAlone.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { stageKinds } from '../../src/processes/process.ts'
import { changedBy } from '../changedBy.ts'
import { companyField } from '../companyField.ts'
import { refuseOrphans } from '../trash.ts'
import { keepProcessSound } from './keepProcessSound.ts'

const code = (): Field => ({
  name: 'code',
  type: 'text',
  label: bilingual('代码', 'Code'),
  required: true,
  maxLength: 50,
  admin: { width: '20%', description: bilingual('字母、数字、- 和 _，保存后不要更改', 'Letters, digits, - and _; do not change it once it is used') },
})

const label = (): Field[] => [
  { name: 'label', type: 'text', label: bilingual('名称', 'Label'), required: true, maxLength: 100, admin: { width: '25%' } },
  { name: 'labelEn', type: 'text', label: bilingual('英文名称', 'English label'), maxLength: 100, admin: { width: '25%' } },
]

const kindLabels = { open: bilingual('进行中', 'Open'), won: bilingual('成功', 'Won'), lost: bilingual('失败', 'Lost') }

/**
 * Processes: task → stage → step (R1, R2). The stages, steps and ways of a kind of records, made by instructors and the
 * company itself; records go through them by commands. No code relies on a label, only on `kind`.
 */
export const Processes: CollectionConfig = {
  slug: 'processes',
  labels: { singular: bilingual('业务流程', 'Process'), plural: bilingual('业务流程', 'Processes') },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'appliesTo', 'updatedAt'], group: bilingual('企业设置', 'Company settings') },
  versions: { drafts: false, maxPerDoc: 50 },
  access: byRightsAlone('processes'),
  custom: { isolation: 'company' },
  indexes: [{ fields: ['company', 'appliesTo'] }],
  hooks: { beforeChange: [keepProcessSound], beforeDelete: [refuseOrphans] },
  fields: [
    { name: 'name', type: 'text', label: bilingual('流程名称', 'Name'), required: true, maxLength: 100 },
    {
      name: 'appliesTo',
      type: 'text',
      label: bilingual('适用的记录', 'Applies to'),
      required: true,
      maxLength: 100,
      // Stored as text: a process outlives the plug-in whose records go through it. The default is part of the table;
      // SQLite would have to build the table anew for another one.
      defaultValue: 'opportunities',
    },
    {
      name: 'stages',
      type: 'array',
      label: bilingual('阶段', 'Stages'),
      labels: { singular: bilingual('阶段', 'Stage'), plural: bilingual('阶段', 'Stages') },
      required: true,
      minRows: 1,
      maxRows: 30,
      admin: { description: bilingual('按先后顺序排列；新记录从第一个进行中的阶段开始', 'In their order; a new record starts in the first open stage') },
      fields: [
        { type: 'row', fields: [code(), ...label()] },
        {
          type: 'row',
          fields: [
            {
              name: 'probability',
              type: 'number',
              label: bilingual('成功率（%）', 'Success rate (%)'),
              required: true,
              min: 0,
              max: 100,
              defaultValue: 0,
              admin: { step: 1, width: '30%' },
            },
            {
              name: 'kind',
              type: 'select',
              label: bilingual('性质', 'Kind'),
              required: true,
              defaultValue: 'open',
              options: stageKinds.map((value) => ({ value, label: kindLabels[value] })),
              admin: { width: '30%' },
            },
          ],
        },
        {
          name: 'requiredFields',
          type: 'text',
          hasMany: true,
          maxRows: 50,
          // SQLite keeps the texts of a row that says nothing about them.
          hooks: { beforeChange: [({ value }) => value ?? []] },
          label: bilingual('进入前必填的字段', 'Fields required before it'),
          admin: { description: bilingual('字段代码，例如 amount 或 x_budget', 'Names of fields, for example amount or x_budget') },
        },
      ],
    },
    {
      name: 'actions',
      type: 'array',
      label: bilingual('进程动作', 'Steps'),
      labels: { singular: bilingual('动作', 'Step'), plural: bilingual('动作', 'Steps') },
      maxRows: 100,
      fields: [
        {
          type: 'row',
          fields: [
            code(),
            ...label(),
            {
              name: 'marksStage',
              type: 'text',
              label: bilingual('标志到达的阶段', 'Marks the stage'),
              maxLength: 50,
              admin: { width: '25%', description: bilingual('阶段代码，可留空', 'Code of a stage, or empty') },
            },
          ],
        },
      ],
    },
    {
      name: 'transitions',
      type: 'array',
      label: bilingual('允许的流转', 'Allowed ways'),
      labels: { singular: bilingual('流转', 'Way'), plural: bilingual('流转', 'Ways') },
      maxRows: 300,
      admin: { description: bilingual('不填则所有流转都允许', 'Empty allows all of them') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'from', type: 'text', label: bilingual('从阶段', 'From stage'), required: true, maxLength: 50, admin: { width: '25%' } },
            { name: 'to', type: 'text', label: bilingual('到阶段', 'To stage'), required: true, maxLength: 50, admin: { width: '25%' } },
            {
              name: 'positions',
              type: 'relationship',
              relationTo: 'positions',
              hasMany: true,
              label: bilingual('可操作的职位', 'Positions'),
              admin: { width: '50%', description: bilingual('不填则所有职位都可以', 'Empty for all positions') },
            },
          ],
        },
      ],
    },
    changedBy(),
    companyField(),
  ],
}
