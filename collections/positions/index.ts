import type { CollectionConfig } from 'payload'

import { byRightsAlone } from '../../src/access/byRightsAlone.ts'
import { withCommands } from '../../src/commands/index.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { changedBy } from '../changedBy.ts'
import { refuseOrphans } from '../trash.ts'
import { giveWithinOwn } from './giveWithinOwn.ts'
import { keepTree, refuseOccupied } from './positionTree.ts'
import { fromTemplate } from './templates/fromTemplate.ts'

const actions = [
  ['create', '新增', 'Create'],
  ['read', '查看', 'Read'],
  ['update', '修改', 'Update'],
  ['delete', '删除', 'Delete'],
  ['import', '导入', 'Import'],
  ['export', '导出', 'Export'],
] as const

/** Positions of a company (S4): a tree, with rights by module and action (R92) and the discount its holder may grant. */
export const Positions: CollectionConfig = withCommands(
  {
    slug: 'positions',
    labels: { singular: bilingual('职位', 'Position'), plural: bilingual('职位', 'Positions') },
    admin: { useAsTitle: 'name', defaultColumns: ['name', 'parent', 'discountLimit'], group: bilingual('企业设置', 'Company settings') },
    versions: { drafts: false, maxPerDoc: 50 },
    access: byRightsAlone('positions'),
    custom: { isolation: 'company' },
    indexes: [{ fields: ['company', 'name'] }],
    hooks: forgetDirectoryOf({
      beforeChange: [keepTree, giveWithinOwn],
      // Ways of processes that are for a position alone would be open to everybody without it.
      beforeDelete: [refuseOccupied, refuseOrphans],
    }),
    fields: [
      { name: 'name', type: 'text', label: bilingual('职位名称', 'Name'), required: true, maxLength: 100 },
      { name: 'parent', type: 'relationship', relationTo: 'positions', label: bilingual('上级职位', 'Superior position') },
      { name: 'discountLimit', type: 'number', label: bilingual('折扣权限（%）', 'Discount limit (%)'), min: 0, max: 100, defaultValue: 0 },
      {
        name: 'permissions',
        type: 'array',
        label: bilingual('模块权限', 'Rights by module'),
        labels: { singular: bilingual('模块', 'Module'), plural: bilingual('模块', 'Modules') },
        maxRows: 100,
        fields: [
          { name: 'module', type: 'text', label: bilingual('模块', 'Module'), required: true, maxLength: 100 },
          {
            type: 'row',
            fields: actions.map(([name, zh, en]) => ({ name, type: 'checkbox', label: bilingual(zh, en), defaultValue: false, admin: { width: '16%' } })),
          },
          {
            name: 'commands',
            type: 'text',
            hasMany: true,
            maxRows: 100,
            // SQLite keeps the texts of a row that says nothing about them.
            hooks: { beforeChange: [({ value }) => value ?? []] },
            label: bilingual('可执行的业务命令', 'Commands'),
            admin: {
              description: bilingual(
                '命令名称，例如 transfer；留空则可执行全部命令（仍需相应的查看、修改或删除权限）',
                'Names of commands, for example transfer; empty allows all of them (the right to read, change or delete is needed as well)',
              ),
            },
          },
        ],
      },
      changedBy(),
      {
        name: 'company',
        type: 'relationship',
        relationTo: 'companies',
        label: bilingual('所属企业', 'Company'),
        access: { create: () => false, update: () => false },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
        custom: { setByServer: true },
      },
    ],
  },
  [fromTemplate],
)
