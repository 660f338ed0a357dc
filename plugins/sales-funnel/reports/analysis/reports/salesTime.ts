import type { PayloadRequest } from 'payload'

import { bilingual, businessNow, currentStore, inLanguage, type Stage } from '../../../../../src/plugin/index.ts'
import { cellsOf, storedIn } from '../../countIn.ts'
import { countByStage, staysByStage } from '../../funnel/counts.ts'
import { labelFor, processAsked, readable } from '../../funnel/insight.ts'
import { listAddress } from '../listAddress.ts'
import type { Asked, Report, Result, Row } from '../report.ts'
import { all, having } from '../selection.ts'

const untilWon = bilingual('从开始到成功', 'From the start to the win')
const untilLost = bilingual('从开始到失败', 'From the start to the loss')

/** Q2: how long opportunities stay in each stage, and how long it takes to win or lose one (R2). */
export const salesTime: Report = {
  name: 'sales-time',
  title: bilingual('销售时间分析', 'Sales time'),
  about: bilingual(
    '商机在每个阶段平均停留多少天，从开始到成功、到失败平均需要多少天（结束后又重新打开的间隔不计）。进行中的停留算到今天。',
    'How many days opportunities stay in each stage on average, and how many it takes to win or to lose one, without the time between a loss and a reopening. Present stays count up to today.',
  ),
  rowHead: bilingual('阶段', 'Stage'),
  collection: 'opportunities',
  filters: ['period', 'user', 'process'],
  chart: { type: 'bar', columns: ['averageDays'] },
  run: time,
}

async function time(req: PayloadRequest, asked: Asked): Promise<Result> {
  const process = await processAsked(req, asked.process)
  const { and, fields } = all({ ...asked, process: process.id })
  const where = await storedIn(req, 'opportunities', [
    { deletedAt: { exists: false } },
    ...(await readable(req)),
    ...and,
    ...cellsOf(req, 'opportunities', fields),
  ])
  const selection = { company: String(currentStore().company?.id), process: process.id, where, without: null, groupBy: 'stageKind' as const }
  const stays = await staysByStage(req.payload, selection, businessNow(req))
  const counts = await countByStage(req.payload, selection)
  const open = process.stages.filter(({ kind }) => kind === 'open')
  const labelOf = labelFor(req)
  const inStage = (stage: Stage): Row => {
    const those = stays.filter(({ stage: code }) => code === stage.code)
    return {
      key: stage.code,
      label: labelOf(stage),
      list: null,
      values: { count: sum(those, 'stays'), averageDays: average(sum(those, 'days'), sum(those, 'stays')) },
    }
  }
  const until = (kind: 'won' | 'lost', label: ReturnType<typeof bilingual>): Row => {
    const count = sum(
      counts.filter(({ group }) => group === kind),
      'count',
    )
    const days = sum(
      stays.filter(({ group, stage }) => group === kind && open.some(({ code }) => code === stage)),
      'days',
    )
    const list = listAddress('opportunities', [...and, having('stageKind', kind)])
    return { key: kind, label: inLanguage(label, req.i18n.language), list, values: { count, averageDays: average(days, count) } }
  }
  return {
    columns: [
      { name: 'count', label: bilingual('次数', 'Times'), kind: 'count' },
      { name: 'averageDays', label: bilingual('平均天数', 'Average days'), kind: 'days' },
    ],
    rows: [...open.map(inStage), until('won', untilWon), until('lost', untilLost)],
    total: null,
  }
}

const sum = <Name extends string>(rows: readonly Record<Name, number>[], name: Name): number => rows.reduce((all, row) => all + row[name], 0)

const average = (days: number, count: number): number | null => (count === 0 ? null : Math.round((days * 10) / count) / 10)
