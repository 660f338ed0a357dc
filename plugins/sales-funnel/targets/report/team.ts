import type { PayloadRequest } from 'payload'

import { isLabError, mayInCompany } from '../../../../src/plugin/index.ts'
import { countIn } from '../../reports/countIn.ts'
import { namesOfPeople } from '../../reports/funnel/groupNames.ts'
import { listAddress } from '../../reports/analysis/listAddress.ts'
import { daysIn, momentsIn } from '../../reports/period.ts'
import { colleaguesIn } from '../colleagues.ts'
import { centsOf, creditsIn, figuresOf, targetsIn, type Figures } from '../figures.ts'
import { isAmong, mayEnter } from '../people.ts'
import { daysOfQuarter, type Days, type FiscalQuarter } from '../quarters.ts'

/** A person's quarter, in yuan; what the reader may not know, or what nobody has entered, is `null`. */
export interface TeamMember extends Figures {
  user: { id: string; name: string }
  quota: number | null
  plan: number | null
  expected: number | null
  best: number | null
  /** Open opportunities that are expected to close in the quarter. */
  open: number | null
  /** The same, each with its success rate (R3). */
  pipeline: number | null
  /** What the reader may enter for this person. */
  may: { quota: boolean; plan: boolean; forecast: boolean }
  /** Addresses of the lists of what was won, and of what is open. */
  lists: { completed: string; open: string }
}

interface Options {
  quarter: FiscalQuarter
  startMonth: number
  /** `true` for everybody in the company. */
  among: true | ReadonlySet<string>
}

/** The members of the company, and former ones of whom the quarter still tells something, by name. */
export async function teamIn(req: PayloadRequest, { quarter, startMonth, among }: Options): Promise<TeamMember[]> {
  const credits = await creditsIn(req, quarter, startMonth)
  const quotas = await targetsIn(req, 'quotas', quarter)
  const plans = await targetsIn(req, 'sales-plans', quarter)
  const forecasts = await forecastsIn(req, quarter)
  const pipeline = await pipelineIn(req, quarter, startMonth)
  const known = [(await colleaguesIn(req)).map(({ id }) => id), credits?.keys(), quotas.keys(), plans.keys(), forecasts.keys(), pipeline?.keys()].flatMap(
    (ids) => [...(ids ?? [])],
  )
  const ids = [...new Set(known)].filter((user) => isAmong(among, user))
  const names = await namesOfPeople(req, ids)
  const days = daysOfQuarter(quarter, startMonth)
  return ids
    .map((id): TeamMember => {
      const [quota, plan, forecast, open] = [quotas.get(id), plans.get(id), forecasts.get(id), pipeline?.get(id)]
      return {
        user: { id, name: names.get(id) ?? '' },
        quota: quota?.amount ?? null,
        plan: plan?.amount ?? null,
        ...figuresOf(credits && (credits.get(id) ?? 0), quota ? centsOf(quota.amount) : null),
        expected: forecast?.expected ?? null,
        best: forecast?.best ?? null,
        open: pipeline && (open?.amount ?? 0) / 100,
        pipeline: pipeline && (open?.weighted ?? 0) / 100,
        may: mayEnter(id),
        lists: listsOf(id, days),
      }
    })
    .sort((a, b) => a.user.name.localeCompare(b.user.name, 'zh'))
}

const listsOf = (user: string, days: Days): TeamMember['lists'] => ({
  completed: listAddress('opportunities', [{ creditedTo: { equals: user } }, ...momentsIn('closedAt', days)]),
  open: listAddress('opportunities', [{ owner: { equals: user } }, { stageKind: { equals: 'open' } }, ...daysIn('expectedCloseAt', days)]),
})

interface Forecast {
  id: string
  user: string
  expected: number
  best: number
}

async function forecastsIn(req: PayloadRequest, { year, quarter }: FiscalQuarter): Promise<Map<string, Forecast>> {
  const { docs } = await req.payload.db.find<Forecast>({
    collection: 'forecasts',
    where: { and: [{ year: { equals: year } }, { quarter: { equals: quarter } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.user), doc]))
}

/** Open opportunities by owner in cents, of those that the reader sees; `null` for readers who may not see amounts. */
async function pipelineIn(req: PayloadRequest, quarter: FiscalQuarter, startMonth: number): Promise<Map<string, { amount: number; weighted: number }> | null> {
  if (!mayInCompany('opportunities', 'read')) return null
  const rows = await countIn(req, {
    collection: 'opportunities',
    and: [{ stageKind: { equals: 'open' } }, ...daysIn('expectedCloseAt', daysOfQuarter(quarter, startMonth))],
    fields: ['stageKind', 'expectedCloseAt'],
    by: [{ column: 'owner' }],
    measures: ['amount', 'weighted'],
  }).catch(unlessHidden)
  if (rows === null || rows.some(({ amount, weighted }) => amount === null || weighted === null)) return null
  return new Map(rows.flatMap(({ keys: [owner], amount, weighted }) => (owner ? [[owner, { amount: amount ?? 0, weighted: weighted ?? 0 }] as const] : [])))
}

/** Without the fields that decide what is open there is no pipeline; the rest of the report stays. */
function unlessHidden(error: unknown): null {
  if (isLabError(error) && error.code === 'filter-invalid') return null
  throw error
}
