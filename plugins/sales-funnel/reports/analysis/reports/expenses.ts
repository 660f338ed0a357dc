import type { PayloadRequest, Where } from 'payload'

import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import type { Key } from '../../grouping/grouping.ts'
import { daysIn } from '../../period.ts'
import { daysOfMonth } from '../months.ts'
import type { Named } from '../names.ts'
import type { Asked, Report, Result } from '../report.ts'
import { inYuan, percent, rowsOf, summed } from '../rows.ts'
import { having } from '../selection.ts'

interface Dimension {
  key: Key
  named: Named
  /** The records of a group as conditions of a list. */
  conditions: (value: string | null) => Where[]
}

const dimensions: Readonly<Record<string, Dimension>> = {
  category: { key: { column: 'category' }, named: { options: 'category', of: 'expenses' }, conditions: (value) => [having('category', value)] },
  person: { key: { column: 'person' }, named: 'people', conditions: (value) => [having('person', value)] },
  customer: { key: { column: 'customer' }, named: { records: 'customers', title: 'name' }, conditions: (value) => [having('customer', value)] },
  month: { key: { monthOfDay: 'date' }, named: 'text', conditions: (value) => (value === null ? [] : daysIn('date', daysOfMonth(value, {}))) },
}

/** Q7: what was spent on selling, exact to the cent (R19). */
export const expenses: Report = {
  name: 'expenses',
  title: bilingual('销售费用分析', 'Sales expenses'),
  about: bilingual(
    '销售费用按类别、经办人、客户或月份的合计，按发生日期统计。',
    'What was spent, by category, person, customer or month, by the day on which it was spent.',
  ),
  collection: 'expenses',
  filters: ['period', 'user'],
  dimensions: [
    { name: 'category', label: bilingual('费用类别', 'Category') },
    { name: 'person', label: bilingual('经办人', 'Person') },
    { name: 'customer', label: bilingual('客户', 'Customer') },
    { name: 'month', label: bilingual('月份', 'Month') },
  ],
  chart: { type: 'bar', columns: ['amount'] },
  run,
}

async function run(req: PayloadRequest, { from, to, user, by }: Asked): Promise<Result> {
  const { key, named, conditions } = dimensions[by ?? 'category'] ?? (dimensions.category as Dimension)
  const and = [...daysIn('date', { from, to }), ...(user ? [{ person: { equals: user } }] : [])]
  const counted = await countIn(req, { collection: 'expenses', and, fields: ['date', ...(user ? ['person'] : [])], by: [key], measures: ['count', 'amount'] })
  const groups = counted.map(({ keys: [value = null], count, amount }) => ({ key: value, values: { count, amount } }))
  if (by === 'month') groups.sort((a, b) => String(a.key).localeCompare(String(b.key)))
  const total = summed(groups)
  const derived = ({ count = null, amount = null }: Record<string, number | null>) => ({ count, amount: inYuan(amount), share: percent(amount, total.amount) })
  const list = { collection: 'expenses', conditions: (value: string | null) => [...and, ...conditions(value)] }
  const rows = await rowsOf(req, { named, groups, ...(by === 'month' ? {} : { sortBy: ['amount', 'count'] }), list })
  return {
    columns: [
      { name: 'count', label: bilingual('笔数', 'Entries'), kind: 'count' },
      { name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), kind: 'money' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
    total: counted.length > 0 ? derived(total) : null,
  }
}
