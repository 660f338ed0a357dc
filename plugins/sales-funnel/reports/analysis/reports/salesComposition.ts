import type { PayloadRequest, Where } from 'payload'

import { bilingual, forbidden, recordsInSight } from '../../../../../src/plugin/index.ts'
import { cellsOf, countIn, storedIn } from '../../countIn.ts'
import type { Key } from '../../grouping/grouping.ts'
import type { Named } from '../names.ts'
import type { Asked, Report, Result } from '../report.ts'
import { inYuan, percent, rowsOf, summed } from '../rows.ts'
import { having, won } from '../selection.ts'
import { byProduct } from './productSales.ts'

/** Q4: what won business is made up of. */
export const salesComposition: Report = {
  name: 'sales-composition',
  title: bilingual('销售构成分析', 'Sales composition'),
  about: bilingual(
    '成功的商机按商机类型、来源、产品或客户级别的构成。金额为成交时的业绩金额。',
    'What won business is made up of, by type, source, product or level of the customer. Amounts are those that were credited.',
  ),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  dimensions: [
    { name: 'type', label: bilingual('商机类型', 'Type') },
    { name: 'source', label: bilingual('商机来源', 'Source') },
    { name: 'product', label: bilingual('产品', 'Product') },
    { name: 'level', label: bilingual('客户级别', 'Level of the customer') },
  ],
  chart: { type: 'pie', columns: ['amount'] },
  run: (req, asked) => (asked.by === 'product' ? byProduct(req, asked) : composition(req, asked)),
}

async function composition(req: PayloadRequest, asked: Asked): Promise<Result> {
  const { and, fields } = won(asked)
  const { key, named, conditions } = await dimensionOf(req, asked.by)
  const counted = await countIn(req, { collection: 'opportunities', and, fields, by: [key], measures: ['count', 'creditedAmount'] })
  const groups = counted.map(({ keys: [value = null], count, creditedAmount }) => ({ key: value, values: { count, amount: creditedAmount } }))
  const total = summed(groups)
  const derived = ({ count = null, amount = null }: Record<string, number | null>) => ({ count, amount: inYuan(amount), share: percent(amount, total.amount) })
  const list = conditions && { collection: 'opportunities', conditions: (value: string | null) => [...and, ...conditions(value)] }
  const rows = await rowsOf(req, { named, groups, sortBy: ['amount', 'count'], list })
  return {
    columns: [
      { name: 'count', label: bilingual('商机数', 'Opportunities'), kind: 'count' },
      { name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), kind: 'money' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
    total: derived(total),
  }
}

interface Dimension {
  key: Key
  named: Named
  /** The list of a group; `null` where a list would show others as well. */
  conditions: ((value: string | null) => Where[]) | null
}

async function dimensionOf(req: PayloadRequest, by: string | null): Promise<Dimension> {
  if (by === 'level') return levelOfCustomer(req)
  const field = by === 'source' ? 'source' : 'type'
  return { key: { column: field }, named: { options: field, of: 'opportunities' }, conditions: (value) => [having(field, value)] }
}

/** The level of a customer is told only where the person sees the customer and this field of it. */
async function levelOfCustomer(req: PayloadRequest): Promise<Dimension> {
  const inSight = recordsInSight(req.payload, 'customers', 'read')
  if (inSight === false) throw forbidden()
  const seen = await storedIn(req, 'customers', [...(inSight === true ? [] : [inSight]), ...cellsOf(req, 'customers', ['level'])])
  return {
    key: { customer: 'level', seen },
    named: { options: 'level', of: 'customers' },
    conditions: null,
  }
}
