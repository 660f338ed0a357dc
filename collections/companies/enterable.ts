import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { defineQuery } from '../../src/commands/index.ts'

interface Company {
  id: string
  name: string
  code: string
  team?: string | null
  status?: string | null
  class?: string | null
}

interface ClassWithCompanies {
  id: string | null
  name: string | null
  companies: Omit<Company, 'class'>[]
}

/**
 * `GET /api/companies/mine?q&limit`: companies that the person may enter, grouped by class, for the company picker.
 * Answers `{ classes: [{ id, name, companies }], totalDocs }`; companies without a class come last.
 */
export const companiesToEnter = defineQuery({
  collection: 'companies',
  path: '/mine',
  method: 'get',
  input: z.object({ q: z.string().trim().max(100).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  run: async ({ req, input: { q, limit } }) => {
    const where: Where = q ? { or: [{ name: { contains: q } }, { code: { contains: q } }, { team: { contains: q } }] } : {}
    const { docs, totalDocs } = await req.payload.find({ collection: 'companies', where, sort: 'name', limit, depth: 0, overrideAccess: false, req })
    const companies = docs as unknown as Company[]
    return { classes: await byClass(req, companies), totalDocs }
  },
})

async function byClass(req: PayloadRequest, companies: Company[]): Promise<ClassWithCompanies[]> {
  const ids = [...new Set(companies.flatMap((company) => company.class ?? []))]
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'classes',
    where: { id: { in: ids } },
    sort: 'name',
    limit: 0,
    pagination: false,
    req,
  })
  const groups: { id: string | null; name: string | null }[] = [...docs.map(({ id, name }) => ({ id, name })), { id: null, name: null }]
  const known = new Set(docs.map(({ id }) => id))
  const groupOf = (company: Company): string | null => (company.class && known.has(company.class) ? company.class : null)
  return groups
    .map((group) => ({
      ...group,
      companies: companies.filter((company) => groupOf(company) === group.id).map(({ id, name, code, team, status }) => ({ id, name, code, team, status })),
    }))
    .filter((group) => group.companies.length > 0)
}
