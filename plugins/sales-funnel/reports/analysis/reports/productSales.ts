import type { PayloadRequest } from 'payload'

import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import type { Asked, Report, Result } from '../report.ts'
import { inYuan, percent, rowsOf, summed } from '../rows.ts'
import { having, won } from '../selection.ts'

/** Q3: what was sold of which product, by the lines of won opportunities. */
export const productSales: Report = {
  name: 'product-sales',
  title: bilingual('产品销售分布', 'Sales by product'),
  about: bilingual(
    '成功商机的产品明细：每种产品卖了多少、占多大比例。金额为明细金额，与商机金额可能不同。',
    'The lines of won opportunities: how much of each product was sold. Amounts are those of the lines, which may differ from what was agreed on.',
  ),
  rowHead: bilingual('产品', 'Product'),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  chart: { type: 'pie', columns: ['amount'] },
  run: byProduct,
}

/** Lines of won opportunities by product. */
export async function byProduct(req: PayloadRequest, asked: Asked): Promise<Result> {
  const { and, fields } = won(asked)
  const counted = await countIn(req, {
    collection: 'opportunities',
    and,
    fields,
    by: ['product'],
    measures: ['count', 'quantity', 'lineAmount'],
  })
  const groups = counted.map(({ keys: [key = null], count, quantity, lineAmount }) => ({ key, values: { count, quantity, amount: lineAmount } }))
  const total = summed(groups)
  const derived = ({ count = null, quantity = null, amount = null }: Record<string, number | null>) => ({
    count,
    quantity: quantity === null ? null : Math.round(quantity * 10_000) / 10_000,
    amount: inYuan(amount),
    share: percent(amount, total.amount),
  })
  const rows = await rowsOf(req, {
    named: { records: 'products', title: 'name' },
    groups,
    sortBy: ['amount', 'quantity'],
    list: { collection: 'opportunities', conditions: (key) => [...and, having('lines.product', key)] },
  })
  return {
    columns: [
      { name: 'count', label: bilingual('商机数', 'Opportunities'), kind: 'count' },
      { name: 'quantity', label: bilingual('数量', 'Quantity'), kind: 'number' },
      { name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), kind: 'money' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
    // An opportunity counts with each of its products, so only amounts add up.
    total: { ...derived(total), count: null, quantity: null },
  }
}
