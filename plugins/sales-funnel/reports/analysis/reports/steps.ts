import type { PayloadRequest } from 'payload'

import { bilingual, processesFor } from '../../../../../src/plugin/index.ts'
import { countIn } from '../../countIn.ts'
import { momentsIn } from '../../period.ts'
import type { Asked, Report, Result } from '../report.ts'
import { rowsOf, summed } from '../rows.ts'
import { having } from '../selection.ts'

/** I4: how often each step of the sales process was taken, and by whom (R1, R20). */
export const steps: Report = {
  name: 'steps',
  title: bilingual('进程动作统计', 'Steps of the process'),
  about: bilingual('记录在商机上的进程动作按动作或人员计数。', 'Steps that were recorded on opportunities, by step or by person.'),
  collection: 'activities',
  alsoReads: ['opportunities'],
  filters: ['period', 'user'],
  dimensions: [
    { name: 'action', label: bilingual('进程动作', 'Step') },
    { name: 'user', label: bilingual('负责人', 'Owner') },
  ],
  chart: { type: 'bar', columns: ['count'] },
  run,
}

async function run(req: PayloadRequest, { from, to, user, by }: Asked): Promise<Result> {
  const field = by === 'user' ? 'owner' : 'action'
  const and = [{ action: { exists: true } }, ...(user ? [{ owner: { equals: user } }] : []), ...momentsIn('at', { from, to })]
  const counted = await countIn(req, { collection: 'activities', and, fields: ['action', 'at'], by: [{ column: field }], measures: ['count'] })
  const groups = counted.map(({ keys: [key = null], count }) => ({ key, values: { count } }))
  const rows = await rowsOf(req, {
    named: by === 'user' ? 'people' : 'text',
    groups,
    sortBy: ['count'],
    list: { collection: 'activities', conditions: (key) => [...and, having(field, key)] },
  })
  const labels = by === 'user' ? new Map<string, string>() : await stepLabels(req)
  return {
    columns: [{ name: 'count', label: bilingual('次数', 'Times'), kind: 'count' }],
    rows: rows.map((row) => ({ ...row, label: labels.get(row.key ?? '') ?? row.label })),
    total: groups.length > 0 ? summed(groups) : null,
  }
}

/** What the steps of the company's processes are called. */
async function stepLabels(req: PayloadRequest): Promise<ReadonlyMap<string, string>> {
  const processes = await processesFor(req, 'opportunities')
  return new Map(
    processes.flatMap(({ actions = [] }) =>
      actions.map(({ code, label, labelEn }) => [code, req.i18n.language === 'en' ? (labelEn ?? label) : label] as const),
    ),
  )
}
