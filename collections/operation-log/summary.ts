import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { dimensions } from '../../src/audit/summary/entries.ts'
import { entriesInReach } from '../../src/audit/summary/entriesInReach.ts'
import { summarize, type GroupBy, type SummaryRow } from '../../src/audit/summary/summarize.ts'
import { parseInput, signedIn } from '../../src/commands/index.ts'
import { requireRecordId } from '../../src/company-database/recordId.ts'
import { csvFile } from '../../src/csv/csvFile.ts'
import { bilingual, inLanguage, type Bilingual } from '../../src/language/bilingual.ts'
import { isDay, startOfDay } from '../../src/time/day.ts'
import { readMoment } from '../../src/time/readMoment.ts'
import { today } from '../../src/time/today.ts'
import { currentZone } from '../../src/time/zone.ts'
import { loggedActions } from './actions.ts'

const id = z.string().min(1).max(100).optional()
const groups = dimensions.filter((name) => name !== 'action')

/** A day of the calendar, or a moment in ISO form; what is expected is said in a form that needs no language. */
const moment = z
  .string()
  .refine((text) => readMoment(text, 'UTC') !== null, { error: '2026-03-01, 2026-03-01T08:00:00Z' })
  .optional()

const emptyIsMissing = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '')) : value

const question = z.preprocess(
  emptyIsMissing,
  z.strictObject({
    class: id,
    company: id,
    user: id,
    module: id,
    from: moment,
    to: moment,
    groupBy: z
      .string()
      .default('module')
      .transform((text) => [...new Set(text.split(','))])
      .pipe(z.array(z.enum(groups)).min(1).max(2)),
    format: z.enum(['json', 'csv']).default('json'),
  }),
)

/**
 * `GET /api/operation-log/summary?class&company&user&module&from&to&groupBy=module|day|user&format=json|csv`: how much was
 * done (T18, R90, R91), counted by the database. Two dimensions may be joined: `groupBy=user,module`. Days are those of
 * the current zone; `from` and `to` belong to the time that is asked for. Grouped by user for a class or company,
 * students who have done nothing are there with 0.
 *
 * Answers `{ groupBy, rows: [{ module, label | day | user, name, username, count, actions }], total }`.
 */
export const summary: Endpoint = {
  path: '/summary',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    const { format, groupBy, from, to, module, ...asked } = parseInput(question, req.query)
    for (const [name, id] of Object.entries(asked)) requireRecordId(id, req.payload, name)
    const filter = { ...(await entriesInReach(req, asked)), module, from: from && startOf(from), before: to && endOf(to) }
    const withIdle = groupBy.length === 1 && groupBy[0] === 'user' && !module
    const rows = await summarize(req, { filter, groupBy, withIdle: withIdle && (asked.class !== undefined || asked.company !== undefined) })
    if (format === 'csv') return asFile(req, groupBy, rows)
    return Response.json({ groupBy, rows, total: rows.reduce((sum, { count }) => sum + count, 0) })
  },
}

const startOf = (text: string): string => new Date(readMoment(text, currentZone()) ?? Number.NaN).toISOString()

/** The first moment that no longer belongs to it. */
const endOf = (text: string): string => {
  const zone = currentZone()
  return (isDay(text) ? startOfDay(text, zone, 1) : new Date((readMoment(text, zone) ?? Number.NaN) + 1)).toISOString()
}

const headings: Record<GroupBy, [Bilingual, (row: SummaryRow) => string][]> = {
  module: [[bilingual('模块', 'Module'), ({ label }) => label ?? '']],
  day: [[bilingual('日期', 'Day'), (row) => row.day ?? '']],
  user: [
    [bilingual('姓名', 'Name'), ({ name }) => name ?? ''],
    [bilingual('用户名', 'Username'), ({ username }) => username ?? ''],
  ],
}

/** One column for each action. */
function asFile(req: PayloadRequest, groupBy: GroupBy[], rows: SummaryRow[]): Response {
  const { language } = req.i18n
  const names = groupBy.flatMap((name) => headings[name])
  const header = [...names.map(([text]) => text), bilingual('合计', 'Total'), ...loggedActions.map(({ label }) => label)]
  const cells = rows.map((row) => [...names.map(([, value]) => value(row)), row.count, ...loggedActions.map(({ value }) => row.actions[value] ?? 0)])
  const name = `${inLanguage(bilingual('操作考核', 'Activity'), language)}-${today(req)}`
  return csvFile(name, [header.map((one) => inLanguage(one, language)), ...cells])
}
