import type { Field } from 'payload'

import { bilingual, dictionaryField, money } from '../../../src/plugin/index.ts'

/** From which contract amount on a customer has which grade (S51, R24). */
export const gradesField: Field = {
  name: 'grades',
  type: 'array',
  label: bilingual('按合约金额分级', 'Grades by contract amount'),
  labels: { singular: bilingual('级别', 'Grade'), plural: bilingual('级别', 'Grades') },
  maxRows: 30,
  admin: {
    description: bilingual(
      '金额达到起点即为该级；最低一级从 0 开始。留空则为：重要 100 万、次要 30 万、普通 5 万、小客户 0',
      'A customer has the grade whose amount it reaches; the lowest begins at 0. When empty: key 1,000,000, secondary 300,000, ordinary 50,000, small 0',
    ),
  },
  custom: { section: bilingual('客户分级', 'Grades of customers') },
  fields: [
    {
      type: 'row',
      fields: [
        dictionaryField({ name: 'level', dictionary: 'customer-level', label: bilingual('级别', 'Grade'), required: true, admin: { width: '50%' } }),
        money({ name: 'from', label: bilingual('起点金额（元）', 'From (yuan)'), required: true, min: 0, max: 1_000_000_000_000, admin: { width: '50%' } }),
      ],
    },
  ],
}
