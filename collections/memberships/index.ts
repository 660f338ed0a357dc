import type { CollectionConfig } from 'payload'

import { byRightsAlone } from '../../src/access/byRightsAlone.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { withCommands } from '../../src/commands/index.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { handOver } from './commands/handOver.ts'
import { owned } from './commands/owned.ts'
import { giveWithinOwn } from './giveWithinOwn.ts'
import { refuseOwnersLeaving } from './refuseOwnersLeaving.ts'

/** Who works in which company, in which position (S4, S8). One membership per person and company. */
export const Memberships: CollectionConfig = withCommands(
  {
    slug: 'memberships',
    labels: { singular: bilingual('员工', 'Member'), plural: bilingual('员工', 'Members') },
    admin: { useAsTitle: 'id', defaultColumns: ['user', 'position', 'department', 'readOnly'], group: bilingual('企业设置', 'Company settings') },
    versions: { drafts: false, maxPerDoc: 20 },
    access: byRightsAlone('memberships'),
    endpoints: [owned],
    custom: { isolation: 'company' },
    indexes: [{ fields: ['company', 'user'], unique: true }],
    hooks: forgetDirectoryOf({ beforeChange: [giveWithinOwn], beforeDelete: [refuseOwnersLeaving] }),
    fields: [
      { name: 'user', type: 'relationship', relationTo: 'users', label: bilingual('用户', 'User'), required: true, index: true, custom: { setByServer: true } },
      { name: 'position', type: 'relationship', relationTo: 'positions', label: bilingual('职位', 'Position') },
      {
        name: 'furtherPositions',
        type: 'relationship',
        relationTo: 'positions',
        hasMany: true,
        label: bilingual('兼任职位', 'Further positions'),
        admin: {
          description: bilingual(
            '权限逐格合并：某条记录的某个字段，只有在同一个职位下都可见时才可见',
            'Rights are joined cell by cell: a field of a record is seen when one of the positions shows both',
          ),
        },
      },
      { name: 'department', type: 'text', label: bilingual('部门', 'Department'), maxLength: 100 },
      { name: 'readOnly', type: 'checkbox', label: bilingual('只读用户', 'Read-only user'), defaultValue: false },
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
  [handOver],
)
