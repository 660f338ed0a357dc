import type { PayloadRequest } from 'payload'

import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import { momentsIn } from '../../period.ts'
import type { Asked, Report, Result } from '../report.ts'
import { percent, rowsOf, summed } from '../rows.ts'
import { having } from '../selection.ts'

/** D9, D10: leads by status, source, industry and owner, and how many of them became customers. */
export const leadReport: Report = {
  name: 'leads',
  title: bilingual('线索分析', 'Leads'),
  about: bilingual(
    '线索按状态、来源、行业或负责人统计，以及其中转化为客户的比例。时间范围按录入日期。',
    'Leads by status, source, industry or owner, and how many of them became customers. A period means the day of entry.',
  ),
  collection: 'leads',
  filters: ['period', 'user'],
  dimensions: [
    { name: 'status', label: bilingual('线索状态', 'Status') },
    { name: 'source', label: bilingual('线索来源', 'Source') },
    { name: 'industry', label: bilingual('行业', 'Industry') },
    { name: 'owner', label: bilingual('负责人', 'Owner') },
  ],
  chart: { type: 'bar', columns: ['count', 'converted'] },
  run: leads,
}

async function leads(req: PayloadRequest, { from, to, user, by }: Asked): Promise<Result> {
  const field = by ?? 'status'
  const and = [...(user ? [{ owner: { equals: user } }] : []), ...momentsIn('createdAt', { from, to })]
  const counted = await countIn(req, { collection: 'leads', and, fields: user ? ['owner'] : [], by: [{ column: field }], measures: ['count', 'converted'] })
  const groups = counted.map(({ keys: [key = null], count, converted }) => ({ key, values: { count, converted } }))
  const total = summed(groups)
  const derived = ({ count = null, converted = null }: Record<string, number | null>) => ({
    count,
    share: percent(count, total.count),
    converted,
    conversion: percent(converted, count),
  })
  const rows = await rowsOf(req, {
    named: field === 'owner' ? 'people' : { options: field, of: 'leads' },
    groups,
    sortBy: ['count', 'converted'],
    list: { collection: 'leads', conditions: (key) => [...and, having(field, key)] },
  })
  return {
    columns: [
      { name: 'count', label: bilingual('线索数', 'Leads'), kind: 'count' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
      { name: 'converted', label: bilingual('已转化', 'Converted'), kind: 'count' },
      { name: 'conversion', label: bilingual('转化率（%）', 'Conversion (%)'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
    total: derived(total),
  }
}
