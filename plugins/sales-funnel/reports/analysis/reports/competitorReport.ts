import { bilingual } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import type { Report } from '../report.ts'
import { percent, rowsOf, summed } from '../rows.ts'
import { having } from '../selection.ts'

/** Q18, F7: which rivals there are, by how dangerous they are and by the nature of their companies. */
export const competitorReport: Report = {
  name: 'competitors',
  title: bilingual('竞争对手报表', 'Competitors'),
  about: bilingual('竞争对手按威胁程度或公司性质的分布。', 'Competitors by how dangerous they are, or by the nature of their companies.'),
  collection: 'competitors',
  filters: [],
  dimensions: [
    { name: 'danger', label: bilingual('威胁程度', 'Danger') },
    { name: 'nature', label: bilingual('公司性质', 'Nature of company') },
  ],
  chart: { type: 'pie', columns: ['count'] },
  run: async (req, asked) => {
    const field = asked.by ?? 'danger'
    const counted = await countIn(req, { collection: 'competitors', and: [], by: [{ column: field }], measures: ['count'] })
    const groups = counted.map(({ keys: [key = null], count }) => ({ key, values: { count } }))
    const total = summed(groups)
    const derived = ({ count = null }: Record<string, number | null>) => ({ count, share: percent(count, total.count) })
    const list = { collection: 'competitors', conditions: (key: string | null) => [having(field, key)] }
    const rows = await rowsOf(req, { named: { options: field, of: 'competitors' }, groups, sortBy: ['count'], list })
    return {
      columns: [
        { name: 'count', label: bilingual('竞争对手', 'Competitors'), kind: 'count' },
        { name: 'share', label: bilingual('占比（%）', 'Share (%)'), kind: 'percent' },
      ],
      rows: rows.map((row) => ({ ...row, values: derived(row.values) })),
      total: derived(total),
    }
  },
}
