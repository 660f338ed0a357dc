import type { PayloadRequest } from 'payload'

import { bilingual, inLanguage } from '../../../../../src/plugin/index.ts'
import { lifecycleNames } from '../../../customer-value/lifecycleNames.ts'
import { countStages } from '../../../customer-watch/lifecycleQuery.ts'
import type { Asked, Report, Result } from '../report.ts'
import { percent } from '../rows.ts'

/** B22: how many customers stand in each stage of their life (R22, R28). */
export const lifecycle: Report = {
  name: 'customer-lifecycle',
  title: bilingual('客户生命周期分析', 'Life cycle of customers'),
  about: bilingual('按今天（班级日期）的情况，每个客户处在一个生命周期阶段。', 'By the class date of today, every customer stands in one stage of its life.'),
  rowHead: bilingual('生命周期阶段', 'Stage of life'),
  collection: 'customers',
  filters: ['user'],
  chart: { type: 'pie', columns: ['count'] },
  run,
}

async function run(req: PayloadRequest, { user }: Asked): Promise<Result> {
  const counted = await countStages(req, user)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  return {
    columns: [
      { name: 'count', label: bilingual('客户数', 'Customers'), kind: 'count' },
      { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
    ],
    rows: counted.map(({ stage, count }) => ({
      key: stage,
      label: inLanguage(lifecycleNames[stage], req.i18n.language),
      values: { count, share: percent(count, total) },
      list: `/admin/sales-tracking?show=lifecycle&stage=${stage}${user ? `&owner=${user}` : ''}`,
    })),
    total: { count: total, share: percent(total, total) },
  }
}
