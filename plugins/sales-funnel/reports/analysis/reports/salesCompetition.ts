import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn, type CountedInSight } from '../../countIn.ts'
import type { Report } from '../report.ts'
import { inYuan, percent, rowsOf, summed, type Group } from '../rows.ts'
import { all, having } from '../selection.ts'

type Counted = CountedInSight<'count' | 'amount' | 'creditedAmount' | 'lostToIt'>

/** Q5, F9: how often one met each rival, and who won. */
export const salesCompetition: Report = {
  name: 'sales-competition',
  title: bilingual('销售竞争分析', 'Sales competition'),
  about: bilingual(
    '与每个竞争对手相遇的商机：赢了多少、输了多少、其中多少败给了它。一个商机有几个对手，就计入几次。',
    'Opportunities in which each rival was met: how many were won, how many were lost, and how many of these to it. One with several rivals counts with each.',
  ),
  rowHead: bilingual('竞争对手', 'Competitor'),
  collection: 'opportunities',
  alsoReads: ['competitors'],
  filters: ['period', 'user', 'process'],
  chart: { type: 'bar', columns: ['won', 'lost', 'open'] },
  run: async (req, asked) => {
    const { and, fields } = all(asked)
    const counted = await countIn(req, {
      collection: 'opportunities',
      and,
      fields,
      by: ['competitor', { column: 'stageKind' }],
      measures: ['count', 'amount', 'creditedAmount', 'lostToIt'],
    })
    const groups = groupsOf(counted)
    const derived = (values: Record<string, number | null>) => ({
      met: values.met ?? 0,
      open: values.open ?? 0,
      won: values.won ?? 0,
      lost: values.lost ?? 0,
      lostToIt: values.lostToIt ?? null,
      winRate: percent(values.won ?? 0, (values.won ?? 0) + (values.lost ?? 0)),
      wonAmount: inYuan(values.wonAmount),
      lostAmount: inYuan(values.lostAmount),
    })
    const rows = await rowsOf(req, {
      named: { records: 'competitors', title: 'name' },
      groups,
      sortBy: ['met', 'lost'],
      list: { collection: 'opportunities', conditions: (key) => [...and, { or: [{ competitors: { in: [key] } }, having('lostTo', key)] }] },
    })
    return {
      columns: [
        { name: 'met', label: bilingual('相遇', 'Met'), kind: 'count' },
        { name: 'open', label: bilingual('进行中', 'Open'), kind: 'count' },
        { name: 'won', label: bilingual('我方成功', 'Won'), kind: 'count' },
        { name: 'lost', label: bilingual('我方失败', 'Lost'), kind: 'count' },
        { name: 'lostToIt', label: bilingual('败给它', 'Lost to it'), kind: 'count' },
        { name: 'winRate', label: bilingual('胜率（%）', 'Win rate (%)'), kind: 'percent' },
        { name: 'wonAmount', label: bilingual('成功金额（元）', 'Won (yuan)'), kind: 'money' },
        { name: 'lostAmount', label: bilingual('失败金额（元）', 'Lost (yuan)'), kind: 'money' },
      ],
      rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
      total: null,
    }
  },
}

/** One group for each rival with what was counted of it by how opportunities stand. */
function groupsOf(counted: readonly Counted[]): Group[] {
  const byRival = new Map<string, Counted[]>()
  for (const row of counted) {
    const [rival] = row.keys
    if (rival) byRival.set(rival, [...(byRival.get(rival) ?? []), row])
  }
  return [...byRival].map(([key, rows]) => {
    const stands = (kind: string) => rows.find(({ keys: [, stand] }) => stand === kind)
    const isSeen = rows.every(({ amount, creditedAmount }) => amount !== null && creditedAmount !== null)
    return {
      key,
      values: {
        met: summed(rows.map(({ count }) => ({ values: { count } }))).count ?? 0,
        open: stands('open')?.count ?? 0,
        won: stands('won')?.count ?? 0,
        lost: stands('lost')?.count ?? 0,
        lostToIt: stands('lost')?.lostToIt ?? 0,
        wonAmount: isSeen ? (stands('won')?.creditedAmount ?? 0) : null,
        lostAmount: isSeen ? (stands('lost')?.amount ?? 0) : null,
      },
    }
  })
}
