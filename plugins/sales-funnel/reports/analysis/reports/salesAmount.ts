import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import { daysOfMonth, everyMonth } from '../months.ts'
import type { Report } from '../report.ts'
import { inYuan, rowsOf, summed } from '../rows.ts'
import { won } from '../selection.ts'

/** Q16: what was sold month by month, by won opportunities. */
export const salesAmount: Report = {
  name: 'sales-amount',
  title: bilingual('销售额分析', 'Sales by month'),
  about: bilingual('每月成功的商机及其业绩金额。', 'Won opportunities and what was credited for them, month by month.'),
  rowHead: bilingual('月份', 'Month'),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  chart: { type: 'bar', columns: ['amount'] },
  run: async (req, asked) => {
    const { and, fields } = won(asked)
    const counted = await countIn(req, {
      collection: 'opportunities',
      and,
      fields,
      by: [{ month: 'closedAt' }],
      measures: ['count', 'creditedAmount'],
    })
    const known = counted.map(({ keys: [key = null], count, creditedAmount }) => ({ key, values: { count, amount: creditedAmount } }))
    const isSeen = known.every(({ values }) => values.amount !== null)
    const months = everyMonth(known.flatMap(({ key }) => key ?? []))
    const groups = months.map((key) => known.find((group) => group.key === key) ?? { key, values: { count: 0, amount: isSeen ? 0 : null } })
    const derived = ({ count = null, amount = null }: Record<string, number | null>) => ({
      count,
      amount: inYuan(amount),
      average: amount === null || !count ? null : Math.round(amount / count) / 100,
    })
    const rows = await rowsOf(req, {
      named: 'text',
      groups,
      limit: groups.length,
      list: { collection: 'opportunities', conditions: (month) => won({ ...asked, ...daysOfMonth(month ?? '', asked) }).and },
    })
    return {
      columns: [
        { name: 'count', label: bilingual('成功商机', 'Won'), kind: 'count' },
        { name: 'amount', label: bilingual('销售额（元）', 'Sales (yuan)'), kind: 'money' },
        { name: 'average', label: bilingual('平均每单（元）', 'Average (yuan)'), kind: 'money' },
      ],
      rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
      total: derived(summed(groups)),
    }
  },
}
