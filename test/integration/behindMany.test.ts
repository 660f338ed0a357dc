/** Filters through a relation to many records, of which one sees only some. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import { companyCollection } from '../../collections/companyCollection.ts'
import { everyRight, startLab, type Client, type Doc, type Lab } from '../helpers/lab.ts'

const Deals: CollectionConfig = companyCollection({
  slug: 'deals',
  labels: { singular: 'Deal', plural: 'Deals' },
  listColumns: ['name'],
  sharing: 'company',
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'partners', type: 'relationship', relationTo: 'customers', hasMany: true },
  ],
})

describe('a filter behind a relation to many', () => {
  let lab: Lab
  let member: Client
  let seen: Doc
  let unseen: Doc

  beforeAll(async () => {
    lab = await startLab({ collections: [Deals] })
    const made = await lab.course({ companies: 1 })
    const { company } = made.companies[0] as (typeof made.companies)[number]
    const permissions = [...everyRight, { module: 'deals', create: true, read: true, update: true, delete: true }]
    const hiding = await lab.create('positions', { name: 'Other', company: company.id, permissions })
    const position = await lab.create('positions', { name: 'Sales', company: company.id, permissions })
    const join = async (name: string, held: Doc) => {
      const user = await lab.user({ name })
      await lab.create('memberships', { company: company.id, user: user.id, position: held.id })
      return lab.client(user, company)
    }
    member = await join('Member', position)
    const other = await join('Other', hiding)
    await lab.create('sharing-settings', { company: company.id, modes: [{ collection: 'customers', mode: 'private' }] })
    const fields = [{ name: 'x_secret', type: 'text', label: 'Secret', readableBy: [hiding.id] }]
    await lab.create('field-settings', { target: 'customers', scope: 'company', company: company.id, fields })
    seen = (await member('POST', '/api/customers', { name: 'Seen' })).body.doc as Doc
    unseen = (await other('POST', '/api/customers', { name: 'Unseen', x_secret: 'hidden' })).body.doc as Doc
    const mine = await member('POST', '/api/deals', { name: 'Mine', partners: [seen.id] })
    const theirs = await other('POST', '/api/deals', { name: 'Theirs', partners: [unseen.id] })
    expect([mine.status, theirs.status]).toEqual([201, 201])
  })
  afterAll(() => lab.close())

  const found = async (query: string) => {
    const { status, body } = await member('GET', `/api/deals?${query}&depth=0`)
    return status === 200 ? (body.docs as Doc[]).map(({ name }) => name) : [status, body.errors[0].field]
  }

  it('asks only records in sight', async () => {
    expect(await found('where[partners.name][equals]=Seen')).toEqual(['Mine'])
    expect(await found('where[partners.name][equals]=Unseen')).toEqual([])
    expect(await found('where[partners.name][like]=een')).toEqual(['Mine'])
  })

  it('tells a hidden field from a missing one by nothing', async () => {
    const [hidden, missing] = [await found('where[partners.x_secret][equals]=hidden'), await found('where[partners.x_nothing][equals]=hidden')]
    expect(hidden).toEqual([400, 'partners.x_secret'])
    expect(missing).toEqual([400, 'partners.x_nothing'])
  })

  it('drops no condition beside it', async () => {
    const both = 'where[partners][contains][name][equals]=Seen&where[partners][in][0]='
    expect((await found(`${both}${unseen.id}`))[0]).toBe(400)
  })
})
