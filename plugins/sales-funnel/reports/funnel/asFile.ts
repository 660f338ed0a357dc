import type { PayloadRequest } from 'payload'

import { bilingual, csvFile, inLanguage, today, type Process } from '../../../../src/plugin/index.ts'
import type { FunnelStage } from './funnel.ts'

interface Counted {
  process: Process
  stages: FunnelStage[]
  groups: { label: string; stages: FunnelStage[] }[] | null
}

const heads = {
  group: bilingual('分组', 'Group'),
  stage: bilingual('阶段', 'Stage'),
  count: bilingual('数量', 'Count'),
  amount: bilingual('金额（元）', 'Amount (yuan)'),
  expected: bilingual('加权金额（元）', 'Weighted amount (yuan)'),
  conversion: bilingual('转化率（%）', 'Conversion (%)'),
  averageDays: bilingual('平均停留（天）', 'Average days'),
  bottleneck: bilingual('瓶颈', 'Bottleneck'),
}
const all = bilingual('全部', 'All')
const yes = bilingual('是', 'Yes')
const title = bilingual('销售漏斗', 'Sales funnel')

/** The funnel as a CSV file that spreadsheets open right: the whole first, then its groups. */
export function asFile(req: PayloadRequest, { process, stages, groups }: Counted): Response {
  const { language } = req.i18n
  const parts = [{ label: inLanguage(all, language), stages }, ...(groups ?? [])]
  const names = (Object.keys(heads) as (keyof typeof heads)[]).filter((name) => name !== 'group' || groups !== null)
  const rows = parts.flatMap(({ label, stages: counted }) =>
    counted.map((stage) => {
      const cells = { ...stage, group: label, stage: stage.label, bottleneck: stage.bottleneck ? inLanguage(yes, language) : '' }
      return names.map((name) => cells[name])
    }),
  )
  return csvFile(`${inLanguage(title, language)}-${process.name}-${today(req)}`, [names.map((name) => inLanguage(heads[name], language)), ...rows])
}
