import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { bilingual, inLanguage, parseInput, requireCompanyFor, signedIn } from '../../../../src/plugin/index.ts'
import { csvFile } from '../csvFile.ts'
import { itemsOf, namesOfCustomers, namesOfPeople } from '../names.ts'
import { daysIn } from '../period.ts'
import { sumsInSight, type SumKey } from '../sums/sums.ts'

const groupings = ['category', 'person', 'customer', 'month'] as const
type Grouping = (typeof groupings)[number]

const input = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  groupBy: z.enum(groupings).default('category'),
  format: z.enum(['json', 'csv']).default('json'),
})

export interface ExpenseGroup {
  key: string | null
  label: string
  count: number
  /** In yuan; `null` where the person may not see amounts. */
  amount: number | null
  /** Percent of the whole, one decimal. */
  share: number | null
}

const keyOf: Record<Grouping, SumKey> = {
  category: { column: 'category' },
  person: { column: 'person' },
  customer: { column: 'customer' },
  month: { monthOfDay: 'date' },
}

/**
 * `GET /api/reports/expenses?from&to&groupBy=category|person|customer|month&format=json|csv`: what was spent, exact to the
 * cent, over what the person sees (R19, Q7).
 */
export const expenseReport: Endpoint = {
  path: '/reports/expenses',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, 'expenses')
    const { groupBy, format, ...period } = parseInput(input, req.query)
    const counted = await sumsInSight(req, {
      collection: 'expenses',
      and: daysIn('date', period),
      by: [keyOf[groupBy]],
      fields: ['date'],
      amount: 'amount',
    })
    const labels = await labelsOf(
      req,
      groupBy,
      counted.flatMap(({ keys: [key] }) => key ?? []),
    )
    const all = counted.reduce<number | null>((sum, { cents }) => (sum === null || cents === null ? null : sum + cents), 0)
    const groups = counted
      .map(({ keys: [key = null], count, cents }): ExpenseGroup => ({
        key,
        label: key === null ? inLanguage(heads.nothing, req.i18n.language) : (labels.get(key) ?? inLanguage(heads.unseen, req.i18n.language)),
        count,
        amount: cents === null ? null : cents / 100,
        share: cents === null || !all ? null : Math.round((1000 * cents) / all) / 10,
      }))
      .sort((a, b) => (groupBy === 'month' ? a.label.localeCompare(b.label) : (b.amount ?? b.count) - (a.amount ?? a.count)))
    const total = { count: counted.reduce((sum, { count }) => sum + count, 0), amount: all === null ? null : all / 100 }
    return format === 'csv' ? asFile(req, groupBy, groups, total) : Response.json({ groupBy, groups, total })
  },
}

async function labelsOf(req: PayloadRequest, groupBy: Grouping, keys: string[]): Promise<ReadonlyMap<string, string>> {
  if (groupBy === 'person') return namesOfPeople(req, keys)
  if (groupBy === 'customer') return namesOfCustomers(req, keys)
  if (groupBy === 'month') return new Map(keys.map((key) => [key, key]))
  const items = new Map(itemsOf(req, 'expenses', 'category').map(({ value, label }) => [value, label]))
  return new Map(keys.map((key) => [key, items.get(key) ?? key]))
}

const heads = {
  category: bilingual('费用类别', 'Category'),
  person: bilingual('经办人', 'Person'),
  customer: bilingual('客户', 'Customer'),
  month: bilingual('月份', 'Month'),
  count: bilingual('笔数', 'Count'),
  amount: bilingual('金额（元）', 'Amount (yuan)'),
  share: bilingual('占比（%）', 'Share (%)'),
  total: bilingual('合计', 'Total'),
  nothing: bilingual('（未填写）', '(empty)'),
  unseen: bilingual('（无权查看）', '(out of your reach)'),
  file: bilingual('销售费用', 'Sales expenses'),
}

function asFile(req: PayloadRequest, groupBy: Grouping, groups: ExpenseGroup[], total: { count: number; amount: number | null }): Response {
  const name = (key: keyof typeof heads) => inLanguage(heads[key], req.i18n.language)
  return csvFile(req, name('file'), [
    [name(groupBy), name('count'), name('amount'), name('share')],
    ...groups.map(({ label, count, amount, share }) => [label, count, amount, share]),
    [name('total'), total.count, total.amount, null],
  ])
}
