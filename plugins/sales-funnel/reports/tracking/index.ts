import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  LabError,
  bilingual,
  csvFile,
  daysBetween,
  daysLater,
  inLanguage,
  parseInput,
  requireCompanyFor,
  signedIn,
  today,
} from '../../../../src/plugin/index.ts'
import { countIn } from '../countIn.ts'
import { namesOfPeople, optionNames } from '../funnel/groupNames.ts'
import { momentsIn } from '../period.ts'
import { trackingOf, type Tracking } from './tracking.ts'

const longest = 92

const input = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  person: z.string().min(1).max(100).optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

/**
 * `GET /api/reports/tracking?from&to&person&format=json|csv`: how many calls, visits and other activities everybody had on
 * each day, and with how many customers (I2, I22, R20); by default the last seven days by the class date. What is
 * planned for a later day and tasks that are not done do not count.
 */
export const trackingReport: Endpoint = {
  path: '/reports/tracking',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, 'activities')
    const { person, format, ...asked } = parseInput(input, req.query)
    const period = periodOf(req, asked)
    const tracking = await tracked(req, period, person)
    return format === 'csv' ? asFile(req, tracking) : Response.json(tracking)
  },
}

function periodOf(req: PayloadRequest, asked: { from?: string; to?: string }): { from: string; to: string } {
  const to = asked.to ?? today(req)
  const from = asked.from ?? daysLater(to, -6)
  if (from > to) throw invalid('from', bilingual('开始日期不能晚于结束日期', 'A period starts before it ends'))
  if (daysBetween(from, to) >= longest) throw invalid('from', bilingual(`时间范围最多 ${String(longest)} 天`, `A period has at most ${String(longest)} days`))
  return { from, to }
}

async function tracked(req: PayloadRequest, { from, to }: { from: string; to: string }, person: string | undefined): Promise<Tracking> {
  const now = today(req)
  const happened = [
    ...momentsIn('at', { from, to: to < now ? to : now }),
    { or: [{ kind: { not_equals: 'task' } }, { done: { equals: true } }] },
    ...(person === undefined ? [] : [{ owner: { equals: person } }]),
  ]
  const asked = { collection: 'activities', and: happened, fields: ['at', 'kind', 'done', 'owner', 'type'], measures: ['count'] } as const
  const counted = await countIn(req, { ...asked, by: [{ column: 'owner' }, { day: 'at' }, { column: 'type' }] })
  const contacted = await countIn(req, { ...asked, by: [{ column: 'owner' }, { column: 'customer' }] })
  const names = await namesOfPeople(req, [...new Set(counted.flatMap(({ keys: [owner] }) => owner ?? []))])
  return trackingOf({ from, to, counted, contacted, names, types: [...optionNames(req, 'activities', 'type')].map(([value, label]) => ({ value, label })) })
}

const heads = {
  date: bilingual('日期', 'Date'),
  person: bilingual('人员', 'Person'),
  total: bilingual('合计', 'Total'),
  file: bilingual('销售跟踪', 'Sales tracking'),
}

/** One row for each person and day on which something happened. */
function asFile(req: PayloadRequest, { people, types }: Tracking): Response {
  const name = (key: keyof typeof heads) => inLanguage(heads[key], req.i18n.language)
  const rows = people.flatMap((person) =>
    Object.entries(person.days)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([date, counts]) => [
        person.name,
        date,
        ...types.map(({ value }) => counts[value] ?? 0),
        Object.values(counts).reduce((sum, count) => sum + count, 0),
      ]),
  )
  return csvFile(`${name('file')}-${today(req)}`, [[name('person'), name('date'), ...types.map(({ label }) => label), name('total')], ...rows])
}

const invalid = (field: string, message: ReturnType<typeof bilingual>): LabError =>
  new LabError({ code: 'invalid', field, message, data: { errors: [{ path: field, message: message.en }] } })
