import type { PayloadRequest, Where } from 'payload'

import { LabError, bilingual, cellsInSight, collectionConfig, forbidden, isRecordId, recordsInSight } from '../../../src/plugin/index.ts'
import type { DiscountRule } from '../discount-rules/rule.ts'

export interface Asked {
  customer: string
  agent: string | null
  products: string[]
  /** Records that a stored quote names already: they stay named, whoever sees them now. */
  known?: ReadonlySet<string>
}

/** All that prices are calculated from. */
export interface Pricing {
  customer: string
  /** Through whom it is sold; the customer itself when it is an agent (R42). */
  agent: string | null
  products: ReadonlyMap<string, { listPrice: number; categories: ReadonlySet<string> }>
  rules: DiscountRule[]
}

interface Customer {
  id: string
  company: string
  relation?: string | null
}

interface Product {
  id: string
  listPrice: number
  category?: string | null
}

/**
 * Reads the customer, the products and the rules that a calculation needs. Customers and products must be in the
 * person's sight: for what is not, the answer is the one for what is not there.
 *
 * @throws LabError `invalid` (400) naming the customer, agent or line, `rule` (422) for an agent that is none (R42),
 *   `forbidden` (403) for somebody whose position does not show list prices
 */
export async function readPricing(req: PayloadRequest, { customer, agent, products, known }: Asked): Promise<Pricing> {
  if (cellsInSight(collectionConfig(req.payload, 'products'), 'listPrice') === false) throw forbidden()
  // One after the other: a MongoDB transaction does one thing at a time.
  const parties = await readInSight<Customer>(req, 'customers', { ids: [customer, ...(agent ? [agent] : [])], known })
  const buyer = parties.get(customer)
  if (!buyer) throw notThere('customer')
  const seller = agent === null ? null : parties.get(agent)
  if (seller === undefined) throw notThere('agent')
  if (seller && seller.relation !== 'agent') throw noAgent()
  const through = seller?.id ?? (buyer.relation === 'agent' ? buyer.id : null)
  const goods = await readInSight<Product>(req, 'products', { ids: products, known })
  const missing = products.findIndex((id) => !goods.has(id))
  if (missing !== -1) throw notThere(`lines.${String(missing)}.product`)
  const rules = await rulesFor(req, { company: buyer.company, customer: buyer.id, agent: through })
  const parents = rules.some(({ category }) => category) ? await categoryParents(req, buyer.company) : new Map<string, string | null>()
  return {
    customer: buyer.id,
    agent: through,
    products: new Map([...goods].map(([id, { listPrice, category }]) => [id, { listPrice, categories: withParents(category ?? null, parents) }])),
    rules,
  }
}

interface Named {
  ids: string[]
  known?: ReadonlySet<string>
}

async function readInSight<T extends { id: string }>(req: PayloadRequest, collection: string, { ids, known }: Named): Promise<ReadonlyMap<string, T>> {
  const seen = recordsInSight(req.payload, collection, 'read')
  const possible = [...new Set(ids)].filter((id) => isRecordId(id, req.payload, collection))
  const stored = possible.filter((id) => known?.has(id))
  const visible: Where[] = seen === false ? [] : [{ and: [{ deletedAt: { exists: false } }, ...(seen === true ? [] : [seen])] }]
  const { docs } = await req.payload.db.find<T>({
    collection,
    where: { and: [{ id: { in: possible } }, { or: [...visible, { id: { in: stored } }] }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

async function rulesFor(
  req: PayloadRequest,
  { company, customer, agent }: { company: string; customer: string; agent: string | null },
): Promise<DiscountRule[]> {
  const ofAgents: Where[] =
    agent === null ? [] : [{ and: [{ kind: { equals: 'agent' } }, { or: [{ agent: { exists: false } }, { agent: { equals: agent } }] }] }]
  const { docs } = await req.payload.db.find<DiscountRule>({
    collection: 'discount-rules',
    where: {
      and: [
        { company: { equals: company } },
        { deletedAt: { exists: false } },
        { or: [{ kind: { in: ['volume', 'position'] } }, { and: [{ kind: { equals: 'customer' } }, { customer: { equals: customer } }] }, ...ofAgents] },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

async function categoryParents(req: PayloadRequest, company: string): Promise<ReadonlyMap<string, string | null>> {
  const { docs } = await req.payload.db.find<{ id: string; parent?: string | null }>({
    collection: 'product-categories',
    where: { company: { equals: company } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, parent }) => [String(id), parent ?? null]))
}

/** A category and all above it; a circle in the stored tree is walked once. */
function withParents(category: string | null, parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set<string>()
  for (let next = category; next && !found.has(next); next = parents.get(next) ?? null) found.add(next)
  return found
}

const notThere = (path: string): LabError =>
  new LabError({
    code: 'invalid',
    field: path,
    message: bilingual(`字段 ${path} 所引用的记录不存在`, `The record that ${path} refers to does not exist`),
    data: { errors: [{ path }] },
  })

const noAgent = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'agent',
    message: bilingual('所选客户的业务关系不是代理商', 'This customer is no agent'),
    data: { rule: 'R42' },
  })
