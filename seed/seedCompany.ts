import type { Payload } from 'payload'

import { withCompany } from '../src/company-schema/withCompany.ts'
import { registeredPlugins } from '../src/plugin/registered.ts'
import { createMissing, idOf } from './createMissing.ts'
import { ensureOne } from './ensureOne.ts'
import type { CompanyPackage } from './readSeed.ts'
import { actionNames, type RightsSeed } from './schemas.ts'
import { seedDefinitions } from './seedDefinitions.ts'
import { seedRecords } from './seedRecords.ts'

export interface CompanyContext {
  course: string
  class: string
  /** Username → id. */
  users: ReadonlyMap<string, string>
  rights: RightsSeed
  /** The day that the seed's relative dates count from. */
  now: Date
}

/** Creates what is missing of a simulated company: its form, positions, people and records. Returns its id. */
export async function seedCompany(payload: Payload, company: CompanyPackage, context: CompanyContext): Promise<string> {
  const id = await ensureOne(
    payload,
    'companies',
    { code: company.code },
    {
      code: company.code,
      name: company.name,
      address: company.address,
      phone: company.phone,
      introduction: company.introduction,
      departments: company.departments,
      team: company.team,
      course: context.course,
      class: context.class,
    },
  )
  await seedDefinitions(payload, { scope: 'company', company: id }, company)
  const positions = await withCompany(payload, id, () => seedPositions(payload, company, context.rights))
  for (const member of company.members) {
    const [user, position] = [idOf(context.users, member.username), idOf(positions, member.position)]
    await ensureOne(payload, 'memberships', { company: id, user }, { company: id, user, position, department: member.department })
  }
  await withCompany(payload, id, () => seedRecords(payload, company, context))
  const seeded = { payload, company: { id, code: company.code }, users: context.users, now: context.now }
  for (const plugin of registeredPlugins(payload)) await withCompany(payload, id, async () => plugin.seed?.(seeded))
  return id
}

function seedPositions(payload: Payload, { positions }: CompanyPackage, rights: RightsSeed): Promise<Map<string, string>> {
  return createMissing({
    payload,
    collection: 'positions',
    seeds: positions,
    keyOf: ({ name }) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: ({ name, parent, rights: template, discountLimit }, ids) => ({
      name,
      discountLimit,
      parent: parent && idOf(ids, parent),
      permissions: permissionsOf(rights, template),
    }),
  })
}

function permissionsOf(rights: RightsSeed, template: string): Record<string, unknown>[] {
  const modules = rights[template]
  if (!modules) throw new Error(`The seed has no rights called ${template}`)
  return Object.entries(modules).map(([module, allowed]) => ({
    module,
    ...Object.fromEntries(actionNames.map((action) => [action, allowed.includes(action)])),
  }))
}
