/** "Why?": the explanation of a right agrees with what the interface does, and tells no more than the person may know. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, unknownId, type Client, type Doc, type Lab } from '../helpers/lab.ts'

const people = ['owner', 'peer', 'superior', 'colleague', 'readOnly', 'narrow', 'withoutPosition'] as const
type Person = (typeof people)[number]
const modes = ['private', 'read', 'readWrite'] as const
type Mode = (typeof modes)[number]
const collections = ['customers', 'contacts', 'activities', 'notes', 'products'] as const
type Slug = (typeof collections)[number]

let lab: Lab
let company: Doc
let settings: Doc
let base: Doc
const users = {} as Record<Person, Doc & { username: string }>
const clients = {} as Record<Person, Client>
let instructor: Client
let outsider: Client
const records = {} as Record<Slug, Doc>

/** Reads everything and changes nothing but notes. */
const narrowRights = everyRight.map((right) => (right.module === 'notes' ? right : { ...right, update: false, delete: false, create: false }))

async function share(mode: Mode): Promise<void> {
  const shared = ['customers', 'notes'].map((collection) => ({ collection, mode }))
  expect((await instructor('PATCH', `/api/sharing-settings/${settings.id}`, { modes: shared })).status).toBe(200)
}

async function make(collection: Slug, data: Record<string, unknown>): Promise<Doc> {
  const { status, body } = await clients.owner('POST', `/api/${collection}`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

const why = async (ask: Client, question: Record<string, string>) => {
  const { status, body } = await ask('GET', `/api/explain?${new URLSearchParams(question).toString()}`)
  return { status, ...(body as { allowed: boolean; rule: string; reason: string; errors?: { code: string }[] }) }
}

beforeAll(async () => {
  lab = await startLab()
  const made = await lab.course({ companies: 2 })
  const [first, second] = made.companies as [(typeof made.companies)[number], (typeof made.companies)[number]]
  company = first.company
  const top = await lab.create('positions', { name: '销售主管', company: company.id, permissions: everyRight })
  base = await lab.create('positions', { name: '销售员', company: company.id, parent: top.id, permissions: everyRight })
  const narrow = await lab.create('positions', { name: '文员', company: company.id, permissions: narrowRights })
  const held: Record<Person, Doc | null> = { owner: base, peer: base, superior: top, colleague: base, readOnly: base, narrow, withoutPosition: null }
  for (const person of people) {
    users[person] = await lab.user({ name: `user ${person}` })
    await lab.create('memberships', { company: company.id, user: users[person].id, position: held[person]?.id, readOnly: person === 'readOnly' })
    clients[person] = await lab.client(users[person], company)
  }
  await lab.create('share-groups', { company: company.id, name: 'Team', members: [users.owner.id, users.peer.id] })
  settings = await lab.create('sharing-settings', { company: company.id, modes: [] })
  instructor = await lab.client(made.instructor, company)
  outsider = await lab.client(second.member, second.company)
  await lab.create('field-settings', {
    target: 'customers',
    scope: 'company',
    company: company.id,
    fields: [
      { name: 'phone', readableBy: [base.id] },
      { name: 'fax', editableBy: [top.id] },
    ],
  })

  records.customers = await make('customers', { name: '上海飞达' })
  records.contacts = await make('contacts', { name: '王芳', customers: [{ customer: records.customers.id }] })
  records.activities = await make('activities', { subject: '拜访', type: 'visit', at: '2026-05-01T00:00:00.000Z', customer: records.customers.id })
  records.notes = await make('notes', { text: '回电', target: { relationTo: 'customers', value: records.customers.id } })
  records.products = await make('products', { code: 'P1', name: '办公桌', listPrice: 100 })
})
afterAll(() => lab.close())

describe.each(modes)('in the mode %s', (mode) => {
  beforeAll(() => share(mode))

  const situations = people.flatMap((person) =>
    collections.flatMap((collection) => (['read', 'update'] as const).map((action) => ({ person, collection, action }))),
  )

  it.each(situations)('$person, $action, $collection: what is explained is what happens', async ({ person, collection, action }) => {
    const path = `/api/${collection}/${records[collection].id}`
    const { status } = await (action === 'read' ? clients[person]('GET', path) : clients[person]('PATCH', path, {}))
    const question = { collection, id: records[collection].id, action }
    const toInstructor = await why(instructor, { ...question, user: users[person].id })
    expect(toInstructor).toMatchObject({ status: 200, allowed: status === 200 })
    expect(await why(clients[person], question)).toMatchObject({ status: 200, allowed: status === 200 })
  })
})

describe('the rule and the words', () => {
  const ruleFor = async (person: Person, action = 'read', field?: string) =>
    why(instructor, { collection: 'customers', id: records.customers.id, action, user: users[person].id, ...(field ? { field } : {}) })

  it('names owner, share group and superior', async () => {
    await share('private')
    expect(await ruleFor('owner')).toMatchObject({ allowed: true, rule: 'owner' })
    expect(await ruleFor('peer')).toMatchObject({ allowed: true, rule: 'group' })
    const superior = await ruleFor('superior')
    expect(superior).toMatchObject({ allowed: true, rule: 'superior' })
    expect(superior.reason).toContain('上级（销售主管）')
    expect(await ruleFor('colleague')).toMatchObject({ allowed: false, rule: 'mode' })
    expect(await ruleFor('withoutPosition')).toMatchObject({ allowed: false, rule: 'mode' })
  })

  it('speaks to the person and in their language', async () => {
    const question = { collection: 'customers', id: records.customers.id, action: 'read' }
    expect((await why(clients.superior, question)).reason).toBe('可以查看：您是负责人user owner的上级（销售主管）')
    const english = await clients.superior('GET', `/api/explain?${new URLSearchParams(question).toString()}`, undefined, { 'Accept-Language': 'en' })
    expect(english.body.reason).toBe('Allowed to read: you are a superior (销售主管) of user owner, the owner')
  })

  it('names mode, position, read-only people, instructors and other companies', async () => {
    await share('read')
    expect(await ruleFor('colleague')).toMatchObject({ allowed: true, rule: 'mode' })
    expect(await ruleFor('colleague', 'update')).toMatchObject({ allowed: false, rule: 'mode' })
    expect(await ruleFor('readOnly', 'update')).toMatchObject({ allowed: false, rule: 'readOnly' })
    expect(await ruleFor('narrow', 'update')).toMatchObject({ allowed: false, rule: 'position' })
    expect(await ruleFor('owner', 'transfer')).toMatchObject({ allowed: true, rule: 'owner' })
    expect(await why(instructor, { collection: 'products', id: records.products.id, action: 'update', user: users.owner.id })).toMatchObject({
      rule: 'position',
      allowed: true,
    })
    expect(await why(instructor, { collection: 'customers', id: records.customers.id, action: 'update' })).toMatchObject({ allowed: true, rule: 'instructor' })
    expect(await why(instructor, { collection: 'customers', id: unknownId, action: 'read' })).toMatchObject({ status: 200, allowed: false, rule: 'company' })
  })

  it('names fields that a position hides or locks, and fields that do not exist', async () => {
    await share('readWrite')
    expect(await ruleFor('owner', 'read', 'phone')).toMatchObject({ allowed: true, rule: 'owner' })
    expect(await ruleFor('superior', 'read', 'phone')).toMatchObject({ allowed: false, rule: 'field' })
    expect(await ruleFor('owner', 'update', 'fax')).toMatchObject({ allowed: false, rule: 'field' })
    expect(await ruleFor('superior', 'update', 'fax')).toMatchObject({ allowed: true, rule: 'superior' })
    expect(await ruleFor('superior', 'update', 'phone')).toMatchObject({ allowed: false, rule: 'field' })
    expect(await ruleFor('owner', 'read', 'nothing')).toMatchObject({ allowed: false, rule: 'field' })
  })
})

describe('who is told what', () => {
  beforeAll(() => share('private'))

  it('a record out of sight sounds like one that does not exist, whatever is asked', async () => {
    for (const action of ['read', 'update', 'delete', 'transfer']) {
      for (const id of [unknownId, 'nonsense']) {
        const unknown = await why(clients.colleague, { collection: 'customers', id, action })
        expect(await why(clients.colleague, { collection: 'customers', id: records.customers.id, action })).toEqual(unknown)
        const narrow = await why(clients.narrow, { collection: 'customers', id, action })
        expect(await why(clients.narrow, { collection: 'customers', id: records.customers.id, action })).toEqual(narrow)
      }
    }
  })

  it('superiors ask about people below, others do not', async () => {
    const about = (person: Person) => ({ collection: 'customers', id: records.customers.id, user: users[person].id })
    const permissions = everyRight.map((right) => (right.module === 'positions' ? { ...right, update: false } : right))
    expect((await instructor('PATCH', `/api/positions/${base.id}`, { permissions })).status).toBe(200)
    expect(await why(clients.superior, about('colleague'))).toMatchObject({ status: 200, allowed: false, rule: 'mode' })
    expect((await why(clients.colleague, about('owner'))).status).toBe(403)
    expect((await why(clients.readOnly, about('superior'))).status).toBe(403)
  })

  it('other companies and nobody are told nothing', async () => {
    expect(await why(outsider, { collection: 'customers', id: records.customers.id })).toMatchObject({ status: 200, allowed: false, rule: 'mode' })
    expect((await why(await lab.client(null), { collection: 'customers', id: records.customers.id })).status).toBe(401)
  })

  it('refuses questions that make no sense, naming what is wrong', async () => {
    const field = async (question: Record<string, string>) => {
      const { status, errors } = await why(instructor, question)
      return [status, (errors?.[0] as { field?: string } | undefined)?.field]
    }
    expect(await field({ collection: 'nothing', id: unknownId })).toEqual([400, 'collection'])
    expect(await field({ collection: 'customers' })).toEqual([400, 'id'])
    expect(await field({ collection: 'customers', id: unknownId, action: 'dance' })).toEqual([400, 'action'])
    expect(await field({ collection: 'customers', id: unknownId, user: unknownId })).toEqual([400, 'user'])
    expect(await field({ id: unknownId })).toEqual([400, 'collection'])
  })
})
