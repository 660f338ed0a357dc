import type { PayloadRequest } from 'payload'

import { LabError, bilingual, today } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import type { Named } from '../names.ts'
import type { Asked, Report, Result } from '../report.ts'
import { daysOfMonth, everyMonth, monthAfter } from '../months.ts'
import { inYuan, rowsOf, summed, type Group } from '../rows.ts'
import { having, won } from '../selection.ts'

/** So many customers or products have a line of their own. */
const lines = 10
const mostMonths = 24

/** Q13: how the sales to customers, or of products, went month by month. */
export const salesTrend: Report = {
  name: 'sales-trend',
  title: bilingual('销售走势分析', 'Sales trend'),
  about: bilingual(
    '按客户或按产品的每月销售额，销售额最大的十个单独列出。未选时间范围时为最近 12 个月，最多 24 个月。',
    'Sales month by month by customer or by product, of the ten with the largest sales one by one. The last 12 months unless a period is chosen, at most 24.',
  ),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  dimensions: [
    { name: 'customer', label: bilingual('客户', 'Customer') },
    { name: 'product', label: bilingual('产品', 'Product') },
  ],
  chart: { type: 'line' },
  run: trend,
}

async function trend(req: PayloadRequest, whole: Asked): Promise<Result> {
  const asked = { ...whole, ...periodOf(req, whole) }
  const { and, fields } = won(asked)
  const isByProduct = asked.by === 'product'
  const [named, list]: [Named, string] = isByProduct
    ? [{ records: 'products', title: 'name' }, 'lines.product']
    : [{ records: 'customers', title: 'name' }, 'customer']
  const measure = isByProduct ? 'lineAmount' : 'creditedAmount'
  const counted = await countIn(req, {
    collection: 'opportunities',
    and,
    fields,
    by: [isByProduct ? 'product' : { column: 'customer' }, { month: 'closedAt' }],
    measures: [measure],
  })
  const months = everyMonth([asked.from.slice(0, 7), asked.to.slice(0, 7)])
  const groups = inMonths(
    counted.map(({ keys: [key = null, month = null], ...sums }) => ({
      key,
      month: month ?? '',
      cents: (sums as Record<string, unknown>)[measure] as number | null,
    })),
    months,
  )
  const rows = await rowsOf(req, {
    named,
    groups,
    sortBy: ['total'],
    limit: lines,
    list: { collection: 'opportunities', conditions: (key) => [...and, having(list, key)] },
  })
  const columns = [
    ...months.map((name) => ({ name, label: bilingual(name, name), kind: 'money' as const })),
    { name: 'total', label: bilingual('合计', 'Total'), kind: 'money' as const },
  ]
  const yuan = (values: Group['values']) => Object.fromEntries(columns.map(({ name }) => [name, inYuan(values[name])]))
  return {
    columns,
    rows: rows.map((row) => ({ ...row, values: yuan(row.values) })),
    total: groups.length === 0 ? null : yuan(summed(groups)),
  }
}

interface Cell {
  key: string | null
  month: string
  /** `null` for readers who may not see amounts. */
  cents: number | null
}

/** One group for each key with a value for every month and their sum. */
function inMonths(cells: readonly Cell[], months: readonly string[]): Group[] {
  const byKey = new Map<string | null, Record<string, number | null>>()
  for (const { key, month, cents } of cells) {
    const values = byKey.get(key) ?? Object.fromEntries([...months, 'total'].map((name) => [name, cents === null ? null : 0]))
    for (const name of [month, 'total']) values[name] = cents === null ? null : (values[name] ?? 0) + cents
    byKey.set(key, values)
  }
  return [...byKey].map(([key, values]) => ({ key, values }))
}

/** The period that was asked for, or the twelve months up to the business date. */
function periodOf(req: PayloadRequest, { from, to }: Asked): { from: string; to: string } {
  const last = to ?? (from === undefined ? daysOfMonth(today(req).slice(0, 7), {}).to : daysOfMonth(monthAfter(from.slice(0, 7), 11), {}).to)
  const first = from ?? `${monthAfter(last.slice(0, 7), -11)}-01`
  if (first > last || monthAfter(first.slice(0, 7), mostMonths) <= last.slice(0, 7))
    throw new LabError({
      code: 'invalid',
      field: 'to',
      message: bilingual(`走势最多显示 ${String(mostMonths)} 个月`, `A trend shows at most ${String(mostMonths)} months`),
      data: { errors: [{ path: 'to' }] },
    })
  return { from: first, to: last }
}
