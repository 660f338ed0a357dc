import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { bilingual, inLanguage, mayInCompany, parseInput, requireCompanyFor, signedIn } from '../../../../src/plugin/index.ts'
import { csvFile } from '../csvFile.ts'
import { cellsOf, readable } from '../countIn.ts'
import { momentsIn, opportunitiesIn, type Period } from '../period.ts'
import { sumsInSight } from '../sums/sums.ts'

const input = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

/** What came through one agent; amounts in yuan, `null` where the person may not see them. */
export interface AgentRow {
  agent: string
  name: string
  /** Customers that the agent looks after. */
  customers: number
  /** Quotes that were made through the agent, and of them those that were accepted. */
  quotes: number
  quoted: number | null
  accepted: number
  acceptedAmount: number | null
  /** Opportunities of the agent's customers. */
  open: number
  openAmount: number | null
  won: number
  wonAmount: number | null
}

/**
 * `GET /api/reports/agents?from&to&format=json|csv`: what every agent brings (E1, E3, Q10): customers, quotes by the day on
 * which they were made, and opportunities of these customers, over what the person sees.
 */
export const agentReport: Endpoint = {
  path: '/reports/agents',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, 'customers')
    const { format, ...period } = parseInput(input, req.query)
    const docs = await agentRows(req, period)
    return format === 'csv' ? asFile(req, docs) : Response.json({ docs })
  },
}

async function agentRows(req: PayloadRequest, period: Period): Promise<AgentRow[]> {
  const theirs = await customersWithAgent(req)
  const quotes = mayInCompany('quotes', 'read') ? await quotesBy(req, period) : []
  const opportunities = mayInCompany('opportunities', 'read') ? await opportunitiesBy(req, period) : []
  const named = await agentsIn(req, [...new Set([...theirs.values(), ...quotes.flatMap(({ keys: [agent] }) => agent ?? [])])])
  return named
    .map(({ id, name }): AgentRow => {
      const quoted = quotes.filter(({ keys: [agent] }) => agent === id)
      const accepted = quoted.filter(({ keys: [, status] }) => status === 'accepted')
      const ofKind = (kind: string) => opportunities.filter(({ keys: [customer, stageKind] }) => stageKind === kind && theirs.get(customer ?? '') === id)
      return {
        agent: id,
        name,
        customers: [...theirs.values()].filter((agent) => agent === id).length,
        quotes: countOf(quoted),
        quoted: yuanOf(quoted),
        accepted: countOf(accepted),
        acceptedAmount: yuanOf(accepted),
        open: countOf(ofKind('open')),
        openAmount: yuanOf(ofKind('open')),
        won: countOf(ofKind('won')),
        wonAmount: yuanOf(ofKind('won')),
      }
    })
    .sort((a, b) => (b.wonAmount ?? 0) - (a.wonAmount ?? 0) || (b.quoted ?? 0) - (a.quoted ?? 0) || a.name.localeCompare(b.name, 'zh'))
}

/** Customer → its agent, of those that the person sees. */
async function customersWithAgent(req: PayloadRequest): Promise<Map<string, string>> {
  const docs = await customersWhere(req, [{ agent: { exists: true } }, ...cellsOf(req, 'customers', ['agent'])], { agent: true })
  return new Map(docs.flatMap(({ id, agent }) => (agent ? [[id, String(agent)] as const] : [])))
}

/** Customers who are agents, and whoever else is named as one. */
async function agentsIn(req: PayloadRequest, named: string[]): Promise<{ id: string; name: string }[]> {
  const isAgent: Where[] = cellsMayBeAsked(req, 'relation') ? [{ relation: { equals: 'agent' } }] : []
  const docs = await customersWhere(req, [{ or: [{ id: { in: named } }, ...isAgent] }], { name: true })
  return docs.map(({ id, name }) => ({ id, name: String(name ?? '') }))
}

function cellsMayBeAsked(req: PayloadRequest, field: string): boolean {
  try {
    return cellsOf(req, 'customers', [field]).length === 0
  } catch {
    return false
  }
}

async function customersWhere(req: PayloadRequest, and: Where[], select: Record<string, true>): Promise<({ id: string } & Record<string, unknown>)[]> {
  await readable(req, 'customers')
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { and },
    select: select as { name: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as ({ id: string } & Record<string, unknown>)[]
}

const quotesBy = (req: PayloadRequest, period: Period) =>
  sumsInSight(req, {
    collection: 'quotes',
    and: [{ agent: { exists: true } }, { nextVersion: { exists: false } }, ...momentsIn('createdAt', period)],
    by: [{ column: 'agent' }, { column: 'status' }],
    amount: 'total',
  })

const opportunitiesBy = (req: PayloadRequest, period: Period) =>
  sumsInSight(req, {
    collection: 'opportunities',
    and: [{ 'customer.agent': { exists: true } }, ...opportunitiesIn(period)],
    by: [{ column: 'customer' }, { column: 'stageKind' }],
    amount: 'amount',
  })

type Row = Awaited<ReturnType<typeof sumsInSight>>[number]

const countOf = (rows: Row[]): number => rows.reduce((sum, { count }) => sum + count, 0)

const yuanOf = (rows: Row[]): number | null => (rows.some(({ cents }) => cents === null) ? null : rows.reduce((sum, { cents }) => sum + (cents ?? 0), 0) / 100)

const heads = {
  name: bilingual('代理商', 'Agent'),
  customers: bilingual('名下客户', 'Customers'),
  quotes: bilingual('报价单', 'Quotes'),
  quoted: bilingual('报价金额（元）', 'Quoted (yuan)'),
  accepted: bilingual('已接受报价', 'Accepted quotes'),
  acceptedAmount: bilingual('接受金额（元）', 'Accepted (yuan)'),
  open: bilingual('进行中商机', 'Open opportunities'),
  openAmount: bilingual('进行中金额（元）', 'Open amount (yuan)'),
  won: bilingual('成功商机', 'Won opportunities'),
  wonAmount: bilingual('成功金额（元）', 'Won amount (yuan)'),
}
const file = bilingual('客户代理分析', 'Agents')

function asFile(req: PayloadRequest, docs: AgentRow[]): Response {
  const { language } = req.i18n
  const names = Object.keys(heads) as (keyof typeof heads)[]
  return csvFile(req, inLanguage(file, language), [
    names.map((name) => inLanguage(heads[name], language)),
    ...docs.map((row) => names.map((name) => row[name])),
  ])
}
