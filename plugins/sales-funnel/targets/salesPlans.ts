import type { CollectionConfig } from 'payload'

import { bilingual, money } from '../../../src/plugin/index.ts'
import { onePerQuarter, quarterFields, serverFields, userField } from './fields.ts'
import { keepOnePerQuarter } from './keepOnePerQuarter.ts'
import { keepPlanInReach } from './keepPlanInReach.ts'
import { ownByDefault } from './ownByDefault.ts'
import { targetsOf } from './people.ts'

/**
 * What a person plans to sell in a fiscal quarter (I16). Made by the person, or for them by somebody above or by whoever
 * sets the quotas, as far as the position gives the right.
 */
export const SalesPlans: CollectionConfig = {
  slug: 'sales-plans',
  labels: { singular: bilingual('销售计划', 'Sales plan'), plural: bilingual('销售计划', 'Sales plans') },
  admin: { useAsTitle: 'title', defaultColumns: ['user', 'year', 'quarter', 'amount', 'remark', 'updatedAt'], group: bilingual('销售管理', 'Sales') },
  defaultSort: ['-year', '-quarter'],
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  access: {
    create: () => targetsOf('sales-plans', 'create') !== false,
    read: () => targetsOf('sales-plans', 'read'),
    readVersions: () => targetsOf('sales-plans', 'update') === true,
    update: () => targetsOf('sales-plans', 'update'),
    delete: () => targetsOf('sales-plans', 'delete'),
  },
  custom: { isolation: 'company', rightsLike: 'records' },
  indexes: [onePerQuarter],
  hooks: { beforeValidate: [ownByDefault], beforeChange: [keepPlanInReach, keepOnePerQuarter] },
  fields: [
    userField({ description: bilingual('留空即为自己', 'Oneself when left empty') }),
    ...quarterFields(),
    money({ name: 'amount', label: bilingual('计划销售额（元）', 'Planned sales (yuan)'), required: true, min: 0, max: 1_000_000_000_000 }),
    { name: 'remark', type: 'textarea', label: bilingual('说明', 'Remark'), maxLength: 2000 },
    ...serverFields(),
  ],
}
