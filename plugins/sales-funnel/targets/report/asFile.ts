import type { PayloadRequest } from 'payload'

import { bilingual, csvFile, inLanguage, type Bilingual, type CsvCell } from '../../../../src/plugin/index.ts'
import type { FiscalQuarter } from '../quarters.ts'
import type { TeamMember } from './team.ts'
import type { Totals } from './totals.ts'

const heads = {
  quota: bilingual('定额（元）', 'Quota (yuan)'),
  quotaRate: bilingual('定额完成率（%）', 'Quota reached (%)'),
  completed: bilingual('已完成额（元）', 'Completed (yuan)'),
  remaining: bilingual('未完成额（元）', 'Remaining (yuan)'),
  expected: bilingual('预期总收入（元）', 'Expected total (yuan)'),
  best: bilingual('最佳总收入（元）', 'Best total (yuan)'),
  open: bilingual('进行中商机（元）', 'Open opportunities (yuan)'),
  pipeline: bilingual('进行中商机加权（元）', 'Open, weighted (yuan)'),
  plan: bilingual('计划销售额（元）', 'Planned sales (yuan)'),
}
const person = bilingual('员工', 'Person')
const total = bilingual('合计', 'Total')
const title = bilingual('销售预期一览', 'Forecast')

interface Team {
  quarter: FiscalQuarter
  people: TeamMember[]
  totals: Totals
}

/** The team's quarter as a CSV file that spreadsheets open right, with the totals last. */
export function asFile(req: PayloadRequest, { quarter: { year, quarter }, people, totals }: Team): Response {
  const say = (text: Bilingual): string => inLanguage(text, req.i18n.language)
  const names = Object.keys(heads) as (keyof typeof heads)[]
  const cells = (label: string, values: Totals): CsvCell[] => [label, ...names.map((name) => values[name])]
  const rows = [[say(person), ...names.map((name) => say(heads[name]))], ...people.map((one) => cells(one.user.name, one)), cells(say(total), totals)]
  return csvFile(`${say(title)}-${String(year)}-Q${String(quarter)}`, rows)
}
