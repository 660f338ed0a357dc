import type { PayloadRequest, Where } from 'payload'

import { bilingual, cellsInSight, collectionConfig, mayInCompany } from '../../../../../src/plugin/index.ts'
import { cellsOf, countIn, readable } from '../../countIn.ts'
import { momentsIn, opportunitiesIn } from '../../period.ts'
import type { Asked, Report, Result } from '../report.ts'
import { inYuan, rowsOf, summed } from '../rows.ts'
import { having } from '../selection.ts'

/** Q10, E3: what every agent brings: customers, quotes that were made through it, and opportunities of its customers. */
export const agents: Report = {
  name: 'agents',
  title: bilingual('客户代理分析', 'Customer agents'),
  about: bilingual(
    '每个代理商名下的客户、经由它的报价单（按建立日期，只计最新版本），以及这些客户的商机。',
    'The customers of every agent, the quotes through it (by the day on which they were made, newest versions only), and the opportunities of these customers.',
  ),
  rowHead: bilingual('代理商', 'Agent'),
  collection: 'customers',
  filters: ['period'],
  chart: { type: 'bar', columns: ['wonAmount', 'openAmount'] },
  run,
}

async function run(req: PayloadRequest, asked: Asked): Promise<Result> {
  const theirs = await customersWithAgent(req)
  const quotes = mayInCompany('quotes', 'read') ? await quotesBy(req, asked) : []
  const opportunities = mayInCompany('opportunities', 'read') ? await opportunitiesBy(req, asked) : []
  const known = [...theirs.values(), ...quotes.flatMap(({ keys: [agent] }) => agent ?? []), ...(await agentsHere(req))]
  const groups = [...new Set(known)].map((agent) => {
    const quoted = quotes.filter(({ keys: [key] }) => key === agent)
    const accepted = quoted.filter(({ keys: [, status] }) => status === 'accepted')
    const ofKind = (kind: string) => opportunities.filter(({ keys: [customer, stageKind] }) => stageKind === kind && theirs.get(customer ?? '') === agent)
    const [open, won] = [ofKind('open'), ofKind('won')]
    return {
      key: agent,
      values: {
        customers: [...theirs.values()].filter((one) => one === agent).length,
        quotes: sumOf(quoted, 'count'),
        quoted: sumOf(quoted, 'total'),
        accepted: sumOf(accepted, 'count'),
        acceptedAmount: sumOf(accepted, 'total'),
        open: sumOf(open, 'count'),
        openAmount: sumOf(open, 'amount'),
        won: sumOf(won, 'count'),
        wonAmount: sumOf(won, 'amount'),
      },
    }
  })
  const list = { collection: 'customers', conditions: (agent: string | null) => [having('agent', agent)] }
  const rows = await rowsOf(req, { named: { records: 'customers', title: 'name' }, groups, sortBy: ['wonAmount', 'quoted', 'customers'], list })
  const inAmounts = (values: Record<string, number | null>) => ({
    ...values,
    ...Object.fromEntries(['quoted', 'acceptedAmount', 'openAmount', 'wonAmount'].map((name) => [name, inYuan(values[name])])),
  })
  return {
    columns: [
      { name: 'customers', label: bilingual('名下客户', 'Customers'), kind: 'count' },
      { name: 'quotes', label: bilingual('报价单', 'Quotes'), kind: 'count' },
      { name: 'quoted', label: bilingual('报价金额（元）', 'Quoted (yuan)'), kind: 'money' },
      { name: 'accepted', label: bilingual('已接受报价', 'Accepted quotes'), kind: 'count' },
      { name: 'acceptedAmount', label: bilingual('接受金额（元）', 'Accepted (yuan)'), kind: 'money' },
      { name: 'open', label: bilingual('进行中商机', 'Open opportunities'), kind: 'count' },
      { name: 'openAmount', label: bilingual('进行中金额（元）', 'Open amount (yuan)'), kind: 'money' },
      { name: 'won', label: bilingual('成功商机', 'Won opportunities'), kind: 'count' },
      { name: 'wonAmount', label: bilingual('成功金额（元）', 'Won amount (yuan)'), kind: 'money' },
    ],
    rows: rows.map((row) => ({ ...row, values: inAmounts(row.values) })),
    total: groups.length > 0 ? inAmounts(summed(groups)) : null,
  }
}

/** Customer → its agent, of those that the person sees. */
async function customersWithAgent(req: PayloadRequest): Promise<Map<string, string>> {
  const docs = await customersWhere(req, [{ agent: { exists: true } }, ...cellsOf(req, 'customers', ['agent'])], { agent: true })
  return new Map(docs.flatMap(({ id, agent }) => (agent ? [[String(id), String(agent)] as const] : [])))
}

/** Customers who are agents, also those that have not brought anything yet. */
async function agentsHere(req: PayloadRequest): Promise<string[]> {
  if (cellsInSight(collectionConfig(req.payload, 'customers'), 'relation') !== true) return []
  return (await customersWhere(req, [{ relation: { equals: 'agent' } }], { relation: true })).map(({ id }) => String(id))
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

const quotesBy = (req: PayloadRequest, { from, to }: Asked) =>
  countIn(req, {
    collection: 'quotes',
    and: [{ agent: { exists: true } }, { nextVersion: { exists: false } }, ...momentsIn('createdAt', { from, to })],
    by: [{ column: 'agent' }, { column: 'status' }],
    measures: ['count', 'total'],
  })

const opportunitiesBy = (req: PayloadRequest, { from, to }: Asked) =>
  countIn(req, {
    collection: 'opportunities',
    and: [{ 'customer.agent': { exists: true } }, ...opportunitiesIn({ from, to })],
    fields: from === undefined && to === undefined ? [] : ['expectedCloseAt', 'closedAt'],
    by: [{ column: 'customer' }, { column: 'stageKind' }],
    measures: ['count', 'amount'],
  })

/** A sum over groups; `null` where the person may not see one of them. */
function sumOf<Name extends string>(rows: readonly Record<Name, number | null>[], name: Name): number | null {
  const values = rows.flatMap((row) => row[name] ?? [])
  return values.length < rows.length ? null : values.reduce((sum, value) => sum + value, 0)
}
