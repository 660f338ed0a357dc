import type { Endpoint } from 'payload'
import { z } from 'zod'

import { forbidden, notFound, parseInput, participationOf, requireCompanyFor, signedIn } from '../../../../src/plugin/index.ts'
import { currentQuarter, startMonthOf } from '../fiscalYear.ts'
import { isAmong, peopleFor } from '../people.ts'
import { daysOfQuarter } from '../quarters.ts'
import { asFile } from './asFile.ts'
import { teamIn } from './team.ts'
import { totalsOf } from './totals.ts'

const scopes = ['own', 'team', 'all'] as const

const input = z.object({
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
  user: z.string().min(1).max(100).optional(),
  scope: z.enum(scopes).default('all'),
  format: z.enum(['json', 'csv']).default('json'),
})

type Scope = (typeof scopes)[number]

/**
 * `GET /api/reports/forecast?year&quarter&user&scope=own|team|all&format=json|csv`: quota, completed, remaining, forecast
 * and open business of everybody whose forecasts the person sees (R7, R10, R11, I19, I20), for the quarter of the business
 * date unless another one is asked for. Each row says what the person may enter there.
 *
 * @throws LabError `not-found` (404) for somebody out of the person's reach
 */
export const forecastReport: Endpoint = {
  path: '/reports/forecast',
  method: 'get',
  handler: async (req) => {
    const { id: me } = signedIn(req)
    requireCompanyFor(req, 'forecasts')
    const asked = parseInput(input, req.query)
    const reach = peopleFor('forecasts', 'read')
    if (reach === false) throw forbidden()
    if (asked.user !== undefined && !isAmong(reach, asked.user)) throw notFound()
    const startMonth = await startMonthOf(req)
    const current = currentQuarter(req, startMonth)
    const quarter = { year: asked.year ?? current.year, quarter: asked.quarter ?? current.quarter }
    const among = asked.user === undefined ? peopleOf(asked.scope, reach, me) : new Set([asked.user])
    const people = await teamIn(req, { quarter, startMonth, among })
    if (asked.user !== undefined && people.length === 0) throw notFound()
    const totals = totalsOf(people)
    if (asked.format === 'csv') return asFile(req, { quarter, people, totals })
    return Response.json({ ...quarter, ...daysOfQuarter(quarter, startMonth), startMonth, current, scopes: scopesOf(reach), people, totals })
  },
}

/** Of those in reach: oneself, oneself and the people below, or all. */
function peopleOf(scope: Scope, reach: true | ReadonlySet<string>, me: string): true | ReadonlySet<string> {
  if (scope === 'own') return new Set([me])
  if (scope === 'all') return reach
  return new Set([me, ...(participationOf()?.positions ?? []).flatMap(({ below }) => below).filter((user) => isAmong(reach, user))])
}

/** Choices that differ for this person. */
function scopesOf(reach: true | ReadonlySet<string>): Scope[] {
  const isHead = participationOf()?.positions.some(({ below }) => below.length > 0) === true
  return ['own', ...(isHead ? (['team'] as const) : []), ...(reach === true ? (['all'] as const) : [])]
}
