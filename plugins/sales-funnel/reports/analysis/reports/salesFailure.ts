import type { PayloadRequest } from 'payload'

import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import type { Named } from '../names.ts'
import type { Asked, Report, Result } from '../report.ts'
import { inYuan, percent, rowsOf, summed } from '../rows.ts'
import { having, lost } from '../selection.ts'

/** Q6, I11: why opportunities were lost, and to whom (R5). */
export const salesFailure: Report = {
  name: 'sales-failure',
  title: bilingual('销售失败分析', 'Lost sales'),
  about: bilingual('失败的商机按失败原因、败给的对手或商机来源统计。', 'Lost opportunities by reason, by the rival they were lost to, or by source.'),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  dimensions: [
    { name: 'reason', label: bilingual('失败原因', 'Reason') },
    { name: 'competitor', label: bilingual('败给', 'Lost to') },
    { name: 'source', label: bilingual('商机来源', 'Source') },
  ],
  chart: { type: 'bar', columns: ['count'] },
  run: failures,
}

const dimensions: Record<string, { field: string; named: Named }> = {
  reason: { field: 'lostCategory', named: { options: 'lostCategory', of: 'opportunities' } },
  competitor: { field: 'lostTo', named: { records: 'competitors', title: 'name' } },
  source: { field: 'source', named: { options: 'source', of: 'opportunities' } },
}

async function failures(req: PayloadRequest, asked: Asked): Promise<Result> {
  const { and, fields } = lost(asked)
  const dimension = dimensions[asked.by ?? 'reason']
  if (!dimension) throw new Error(`There is no dimension ${String(asked.by)}`)
  const { field, named } = dimension
  const counted = await countIn(req, { collection: 'opportunities', and, fields, by: [{ column: field }], measures: ['count', 'amount'] })
  const groups = counted.map(({ keys: [key = null], count, amount }) => ({ key, values: { count, amount } }))
  const total = summed(groups)
  const derived = ({ count = null, amount = null }: Record<string, number | null>) => ({ count, share: percent(count, total.count), amount: inYuan(amount) })
  const list = { collection: 'opportunities', conditions: (key: string | null) => [...and, having(field, key)] }
  const rows = await rowsOf(req, { named, groups, sortBy: ['count', 'amount'], list })
  return {
    columns: [
      { name: 'count', label: bilingual('失败商机', 'Lost'), kind: 'count' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
      { name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), kind: 'money' },
    ],
    rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
    total: derived(total),
  }
}
