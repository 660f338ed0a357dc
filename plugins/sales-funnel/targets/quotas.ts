import type { CollectionConfig } from 'payload'

import { bilingual, byRightsAlone, money } from '../../../src/plugin/index.ts'
import { onePerQuarter, quarterFields, serverFields, userField } from './fields.ts'
import { keepOnePerQuarter } from './keepOnePerQuarter.ts'
import { targetsOf } from './people.ts'

const byRight = byRightsAlone('quotas')

/**
 * What a person is to sell in a fiscal quarter (I17, I18). Set by whoever administers the company: a right that only the
 * head of the company has in the templates of positions (R9). Everybody sees their own, a head those of the people below.
 */
export const Quotas: CollectionConfig = {
  slug: 'quotas',
  labels: { singular: bilingual('销售定额', 'Quota'), plural: bilingual('销售定额', 'Quotas') },
  admin: { useAsTitle: 'title', defaultColumns: ['user', 'year', 'quarter', 'amount', 'updatedAt'], group: bilingual('销售管理', 'Sales') },
  defaultSort: ['-year', '-quarter'],
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  access: { ...byRight, read: () => targetsOf('quotas', 'read'), readVersions: byRight.update },
  custom: { isolation: 'company' },
  indexes: [onePerQuarter],
  hooks: { beforeChange: [keepOnePerQuarter] },
  fields: [
    userField(),
    ...quarterFields(),
    money({ name: 'amount', label: bilingual('定额（元）', 'Quota (yuan)'), required: true, min: 0, max: 1_000_000_000_000 }),
    ...serverFields(),
  ],
}
