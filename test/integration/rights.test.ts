/**
 * Who sees and changes whose records: the rights table of R77 to R79 cell by cell, for customers, contacts and a
 * collection that only a plug-in has, and what follows from it on every path.
 */

import type { CollectionConfig } from 'payload'

import { companyCollection } from '../../collections/companyCollection.ts'
import { everyRight, startLab, unknownId, type Client, type Doc, type Lab } from '../helpers/lab.ts'

const Gadgets: CollectionConfig = companyCollection({
  slug: 'gadgets',
  labels: { singular: 'Gadget', plural: 'Gadgets' },
  listColumns: ['name'],
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'customer', type: 'relationship', relationTo: 'customers' },
    { name: 'rival', type: 'relationship', relationTo: 'rivals' as 'customers' },
  ],
})

/** What the whole company reads, whatever its mode (R80). */
const Rivals: CollectionConfig = companyCollection({
  slug: 'rivals',
  sharing: { readableByAll: true },
  labels: { singular: 'Rival', plural: 'Rivals' },
  listColumns: ['name'],
  fields: [{ name: 'name', type: 'text', required: true }],
})

const modes = ['private', 'read', 'readWrite'] as const
type Mode = (typeof modes)[number]

const people = ['owner', 'peer', 'superior', 'top', 'colleague', 'readOnlySuperior', 'readOnlyColleague', 'withoutPosition'] as const
type Person = (typeof people)[number]

const shared = ['customers', 'contacts', 'gadgets'] as const
type Shared = (typeof shared)[number]

/** The rights table, and beside it read-only people (R81) and people without a position (R82). */
const table: Record<Person, Record<Mode, 'nothing' | 'view' | 'edit'>> = {
  owner: { private: 'edit', read: 'edit', readWrite: 'edit' },
  peer: { private: 'edit', read: 'edit', readWrite: 'edit' },
  superior: { private: 'edit', read: 'edit', readWrite: 'edit' },
  top: { private: 'edit', read: 'edit', readWrite: 'edit' },
  colleague: { private: 'nothing', read: 'view', readWrite: 'edit' },
  readOnlySuperior: { private: 'view', read: 'view', readWrite: 'view' },
  readOnlyColleague: { private: 'nothing', read: 'view', readWrite: 'view' },
  withoutPosition: { private: 'nothing', read: 'nothing', readWrite: 'nothing' },
}

let lab: Lab
let company: Doc
let settings: Doc
let group: Doc
const users = {} as Record<Person, Doc & { username: string }>
const positions = {} as Record<'top' | 'middle' | 'base', Doc>
const clients = {} as Record<Person, Client>

const all = { create: true, read: true, update: true, delete: true, import: true, export: true }
const rights = [...everyRight, { module: 'gadgets', ...all }, { module: 'rivals', ...all }]

/** In which mode the company shares customers (with their contacts and activities) and gadgets. */
async function share(mode: Mode): Promise<void> {
  const { status } = await clients.top('PATCH', `/api/sharing-settings/${settings.id}`, {
    modes: [
      { collection: 'customers', mode },
      { collection: 'gadgets', mode },
    ],
  })
  expect(status).toBe(200)
}

let sequence = 0

/** A new record of the owner's; a contact is one of a new customer of the owner's. */
async function record(collection: Shared, by: Person = 'owner'): Promise<Doc> {
  const name = `${collection} ${String(++sequence)}`
  const links = collection === 'contacts' ? { customers: [{ customer: (await record('customers', by)).id }] } : {}
  const { status, body } = await clients[by]('POST', `/api/${collection}`, { name, ...links })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

beforeAll(async () => {
  lab = await startLab({ collections: [Gadgets, Rivals] })
  const made = await lab.course({ companies: 1 })
  company = (made.companies[0] as (typeof made.companies)[number]).company
  positions.top = await lab.create('positions', { name: 'Head of sales', company: company.id, permissions: rights })
  positions.middle = await lab.create('positions', { name: 'Sales manager', company: company.id, parent: positions.top.id, permissions: rights })
  positions.base = await lab.create('positions', { name: 'Sales person', company: company.id, parent: positions.middle.id, permissions: rights })
  const held: Record<Person, Doc | null> = {
    owner: positions.base,
    peer: positions.base,
    superior: positions.middle,
    top: positions.top,
    colleague: positions.base,
    readOnlySuperior: positions.middle,
    readOnlyColleague: positions.base,
    withoutPosition: null,
  }
  for (const person of people) {
    users[person] = await lab.user({ name: person })
    const readOnly = person.startsWith('readOnly')
    await lab.create('memberships', { company: company.id, user: users[person].id, position: held[person]?.id ?? null, readOnly })
    clients[person] = await lab.client(users[person], company)
  }
  group = await lab.create('share-groups', { company: company.id, name: 'Team', members: [users.owner.id, users.peer.id] })
  settings = await lab.create('sharing-settings', { company: company.id, modes: [] })
})
afterAll(() => lab.close())

describe.each(shared)('%s', (collection) => {
  describe.each(modes)('in the mode %s', (mode) => {
    let target: Doc
    beforeAll(async () => {
      await share(mode)
      target = await record(collection)
    })

    it.each(people)('%s finds, counts and opens what the table says', async (person) => {
      const isSeen = table[person][mode] !== 'nothing'
      const ask = clients[person]
      const list = await ask('GET', `/api/${collection}?where[id][equals]=${target.id}&depth=0`)
      expect(list.body.docs.map(({ id }: Doc) => id)).toEqual(isSeen ? [target.id] : [])
      expect(list.body.totalDocs).toBe(isSeen ? 1 : 0)
      expect((await ask('GET', `/api/${collection}/count?where[name][equals]=${encodeURIComponent(String(target.name))}`)).body.totalDocs).toBe(isSeen ? 1 : 0)
      const versions = await ask('GET', `/api/${collection}/versions?where[parent][equals]=${target.id}`)
      expect(versions.body.totalDocs).toBe(isSeen ? 1 : 0)
      const one = await ask('GET', `/api/${collection}/${target.id}`)
      expect(one.status).toBe(isSeen ? 200 : 404)
      if (!isSeen) expect(one.body).toEqual((await ask('GET', `/api/${collection}/${unknownId}`)).body)
    })

    it.each(people)('%s changes and deletes what the table says', async (person) => {
      const mayEdit = table[person][mode] === 'edit'
      const ask = clients[person]
      const own = await record(collection)
      const changed = await ask('PATCH', `/api/${collection}/${own.id}`, { name: `${String(own.name)} of ${person}` })
      expect(changed.status).toBe(mayEdit ? 200 : 403)
      const many = await ask('PATCH', `/api/${collection}?where[id][equals]=${own.id}`, { name: 'all' })
      expect(many.body.docs ?? []).toHaveLength(mayEdit ? 1 : 0)
      const deleted = await ask('DELETE', `/api/${collection}/${own.id}`)
      expect(deleted.status).toBe(mayEdit ? 200 : table[person][mode] === 'view' ? 403 : 404)
      if (table[person][mode] === 'nothing') expect(changed.body).toEqual((await ask('PATCH', `/api/${collection}/${unknownId}`, { name: 'x' })).body)
      const stored = await clients.owner('GET', `/api/${collection}/${own.id}`)
      expect(stored.status).toBe(mayEdit ? 404 : 200)
      if (!mayEdit) expect(stored.body.name).toBe(own.name)
    })
  })
})

describe.each(modes)('adding to a customer of somebody else in the mode %s', (mode) => {
  let customer: Doc
  beforeAll(async () => {
    await share(mode)
    customer = await record('customers')
  })

  const additions: [string, (id: string) => Record<string, unknown>, string][] = [
    ['contacts', (id) => ({ name: 'New', customers: [{ customer: id }] }), 'customers.0.customer'],
    ['activities', (id) => ({ subject: 'New', type: 'visit', at: '2026-05-01T00:00:00.000Z', customer: id }), 'customer'],
    ['notes', (id) => ({ text: 'New', target: { relationTo: 'customers', value: id } }), 'target'],
    ['gadgets', (id) => ({ name: 'New', customer: id }), 'customer'],
  ]

  it.each(people.flatMap((person) => additions.map(([collection, dataOf, field]) => ({ person, collection, dataOf, field }))))(
    '$person: $collection',
    async ({ person, collection, dataOf, field }) => {
      const { status, body } = await clients[person]('POST', `/api/${collection}`, dataOf(customer.id))
      if (person.startsWith('readOnly')) return expect(status).toBe(403)
      if (table[person][mode] === 'edit') return expect([status, body.errors]).toEqual([201, undefined])
      if (table[person][mode] === 'view') return expect([status, body.errors[0].code, body.errors[0].field]).toEqual([403, 'record-read-only', field])
      const unknown = await clients[person]('POST', `/api/${collection}`, dataOf(unknownId))
      expect([status, body]).toEqual([400, unknown.body])
    },
  )
})

describe('contacts and activities', () => {
  it('are read and changed by whoever owns the customer, whatever the mode', async () => {
    await share('private')
    const customer = await record('customers', 'colleague')
    const contact = await lab.inCompany(company, () =>
      lab.payload.create({ collection: 'contacts', data: { name: 'Li', owner: users.owner.id, customers: [{ customer: customer.id }] } as never }),
    )
    expect((await clients.colleague('GET', `/api/contacts/${contact.id}`)).status).toBe(200)
    expect((await clients.colleague('PATCH', `/api/contacts/${contact.id}`, { name: 'Li Na' })).status).toBe(200)
    const stranger = await record('customers', 'owner')
    const other = await lab.inCompany(company, () =>
      lab.payload.create({ collection: 'contacts', data: { name: 'Wu', owner: users.owner.id, customers: [{ customer: stranger.id }] } as never }),
    )
    expect((await clients.colleague('GET', `/api/contacts/${other.id}`)).status).toBe(404)
  })
})

describe('notes and documents', () => {
  it('go with the record that they are attached to, to its new owner', async () => {
    await share('private')
    const customer = await record('customers')
    const note = (await clients.top('POST', '/api/notes', { text: 'Call back', target: { relationTo: 'customers', value: customer.id } })).body.doc as Doc
    const sees = async (person: Person) => (await clients[person]('GET', `/api/notes/${note.id}`)).status === 200
    expect([await sees('owner'), await sees('peer'), await sees('superior'), await sees('colleague')]).toEqual([true, true, true, false])
    expect((await clients.owner('POST', `/api/customers/${customer.id}/transfer`, { to: users.colleague.id })).status).toBe(200)
    expect([await sees('owner'), await sees('peer'), await sees('superior'), await sees('colleague')]).toEqual([false, false, true, true])
    expect((await clients.top('POST', '/api/customers/assign', { customers: [customer.id], users: [users.owner.id] })).status).toBe(200)
    expect([await sees('owner'), await sees('colleague')]).toEqual([true, false])
    await share('read')
    expect(await sees('colleague')).toBe(true)
    expect((await clients.colleague('PATCH', `/api/notes/${note.id}`, { text: 'x' })).status).toBe(403)
    await share('readWrite')
    expect((await clients.colleague('PATCH', `/api/notes/${note.id}`, { text: 'Called back' })).status).toBe(200)
  })

  it('give their files to whoever sees them, and to others as if there were none', async () => {
    await share('private')
    const customer = await record('customers')
    const form = new FormData()
    form.append('file', new File(['offer'], 'offer.txt', { type: 'text/plain' }))
    form.append('_payload', JSON.stringify({ title: 'Offer', target: { relationTo: 'customers', value: customer.id } }))
    const { url } = (await clients.owner('POST', '/api/documents', form)).body.doc as { url: string }
    const elsewhere = await lab.course({ companies: 1 })
    const other = elsewhere.companies[0] as (typeof elsewhere.companies)[number]
    for (const client of [clients.owner, clients.peer, clients.superior]) expect(await client('GET', url)).toMatchObject({ status: 200, body: 'offer' })
    const strangers = [
      clients.colleague,
      await lab.client(other.member, other.company),
      await lab.client(elsewhere.instructor, other.company),
      await lab.client(null),
    ]
    for (const client of strangers) {
      const [theirs, missing] = [await client('GET', url), await client('GET', url.replace('offer', 'nothing'))]
      expect(theirs.status).toBeGreaterThanOrEqual(401)
      expect([theirs.status, theirs.body]).toEqual([missing.status, missing.body])
    }
  })

  it('do not tell to whom they are shared', async () => {
    const customer = await record('customers')
    const note = (await clients.owner('POST', '/api/notes', { text: 'n', target: { relationTo: 'customers', value: customer.id } })).body.doc as Doc
    expect(note.subjectOwner).toBeUndefined()
    expect((await clients.owner('GET', `/api/notes?where[subjectOwner][equals]=${users.owner.id}`)).status).toBe(400)
  })
})

describe('a former owner', () => {
  it('does not see the customer, nor its old versions, once it is transferred (R15)', async () => {
    await share('private')
    const customer = await record('customers', 'colleague')
    const versions = `/api/customers/versions?where[parent][equals]=${customer.id}`
    expect((await clients.colleague('GET', versions)).body.totalDocs).toBe(1)
    await clients.colleague('POST', `/api/customers/${customer.id}/transfer`, { to: users.owner.id })
    expect((await clients.colleague('GET', `/api/customers/${customer.id}`)).status).toBe(404)
    expect((await clients.colleague('GET', versions)).body.totalDocs).toBe(0)
    expect((await clients.owner('GET', versions)).body.totalDocs).toBe(2)
  })
})

describe('filters and sorting through relations', () => {
  it('tell nothing about records out of sight', async () => {
    await share('private')
    const secret = await record('customers', 'owner')
    const known = await record('customers', 'colleague')
    const contact = await lab.inCompany(company, () =>
      lab.payload.create({
        collection: 'contacts',
        data: { name: 'Both', owner: users.colleague.id, customers: [{ customer: known.id }, { customer: secret.id }] } as never,
      }),
    )
    const find = async (person: Person, query: string) => {
      const { status, body } = await clients[person]('GET', `/api/contacts?where[id][equals]=${contact.id}&${query}&depth=0`)
      return status === 200 ? body.totalDocs : status
    }
    const named = (one: Doc) => `where[customers.customer.name][equals]=${encodeURIComponent(String(one.name))}`
    expect(await find('colleague', named(known))).toBe(1)
    expect(await find('colleague', named(secret))).toBe(0)
    expect(await find('superior', named(secret))).toBe(1)
    expect(await find('colleague', `where[customers.customer.nothing][equals]=x`)).toBe(400)

    const gadget = { name: 'Mine', owner: users.colleague.id, customer: secret.id }
    await lab.inCompany(company, () => lab.payload.create({ collection: 'gadgets' as 'notes', data: gadget as never }))
    expect((await clients.colleague('GET', `/api/gadgets?where[customer.name][like]=customers`)).body.totalDocs).toBe(0)
    expect((await clients.colleague('GET', `/api/gadgets?where[customer.name][not_equals]=x&where[name][equals]=Mine`)).body.totalDocs).toBe(0)
    expect((await clients.colleague('GET', '/api/gadgets?sort=customer.name')).status).toBe(400)
    expect((await clients.top('GET', '/api/gadgets?where[customer.name][like]=customers&where[name][equals]=Mine')).body.totalDocs).toBe(1)
    const populated = await clients.colleague('GET', '/api/gadgets?where[name][equals]=Mine&depth=2')
    expect(JSON.stringify(populated.body)).not.toContain(String(secret.name))
  })
})

describe('a change of position, group or mode', () => {
  it('acts on the next request of people who are signed in', async () => {
    await share('private')
    const customer = await record('customers')
    const sees = async (person: Person) => (await clients[person]('GET', `/api/customers/${customer.id}`)).status === 200
    expect(await sees('colleague')).toBe(false)

    await clients.top('PATCH', `/api/share-groups/${group.id}`, { members: [users.owner.id, users.colleague.id] })
    expect([await sees('colleague'), await sees('peer')]).toEqual([true, false])
    await clients.top('PATCH', `/api/share-groups/${group.id}`, { members: [users.owner.id, users.peer.id] })
    expect([await sees('colleague'), await sees('peer')]).toEqual([false, true])

    const { docs } = await lab.inCompany(company, () =>
      lab.payload.find({ collection: 'memberships', where: { user: { equals: users.colleague.id } }, depth: 0 }),
    )
    const membership = String(docs[0]?.id)
    await clients.top('PATCH', `/api/memberships/${membership}`, { position: positions.middle.id })
    expect(await sees('colleague')).toBe(true)
    await clients.top('PATCH', `/api/memberships/${membership}`, { position: positions.base.id })
    expect(await sees('colleague')).toBe(false)

    await clients.top('PATCH', `/api/positions/${positions.base.id}`, { permissions: rights.filter(({ module }) => module !== 'customers') })
    expect(await sees('owner')).toBe(false)
    await clients.top('PATCH', `/api/positions/${positions.base.id}`, { permissions: rights })
    expect(await sees('owner')).toBe(true)
  })
})

describe('positions', () => {
  it('with people, further people or positions below are not deleted (R82)', async () => {
    const spare = (await clients.top('POST', '/api/positions', { name: 'Spare', permissions: [] })).body.doc as Doc
    const { docs } = await lab.inCompany(company, () => lab.payload.find({ collection: 'memberships', where: { user: { equals: users.peer.id } }, depth: 0 }))
    await clients.top('PATCH', `/api/memberships/${String(docs[0]?.id)}`, { furtherPositions: [spare.id] })
    for (const position of [positions.middle, positions.base, spare]) {
      const { status, body } = await clients.top('DELETE', `/api/positions/${position.id}`)
      expect([status, body.errors[0].code, body.errors[0].data.rule]).toEqual([409, 'conflict', 'R82'])
    }
    await clients.top('PATCH', `/api/memberships/${String(docs[0]?.id)}`, { furtherPositions: [] })
    expect((await clients.top('DELETE', `/api/positions/${spare.id}`)).status).toBe(200)
  })

  it('may be limited to some commands of a module', async () => {
    await share('readWrite')
    const customer = await record('customers')
    const only = (commands: string[]) => rights.map((row) => (row.module === 'customers' ? { ...row, commands } : row))
    await clients.top('PATCH', `/api/positions/${positions.base.id}`, { permissions: only(['clone']) })
    expect((await clients.owner('POST', `/api/customers/${customer.id}/transfer`, { to: users.peer.id })).status).toBe(403)
    expect((await clients.owner('POST', '/api/customers/assign', { customers: [customer.id], users: [users.peer.id] })).status).toBe(403)
    expect((await clients.owner('POST', `/api/customers/${customer.id}/clone`, {})).status).toBe(200)
    await clients.top('PATCH', `/api/positions/${positions.base.id}`, { permissions: rights })
    expect((await clients.owner('POST', `/api/customers/${customer.id}/transfer`, { to: users.peer.id })).status).toBe(200)
  })
})

describe('a collection that the whole company reads (R80)', () => {
  it('is read and named by everybody, and changed as its mode says', async () => {
    const shareRivals = (mode: Mode) => clients.top('PATCH', `/api/sharing-settings/${settings.id}`, { modes: [{ collection: 'rivals', mode }] })
    expect((await shareRivals('private')).status).toBe(200)
    const rival = (await clients.owner('POST', '/api/rivals', { name: 'Rival Ltd' })).body.doc as Doc
    for (const person of people) expect((await clients[person]('GET', `/api/rivals/${rival.id}`)).status).toBe(200)
    expect((await clients.colleague('POST', '/api/gadgets', { name: 'Against', rival: rival.id })).status).toBe(201)
    expect((await clients.colleague('PATCH', `/api/rivals/${rival.id}`, { name: 'x' })).status).toBe(403)
    expect((await clients.peer('PATCH', `/api/rivals/${rival.id}`, { name: 'Rival & Co' })).status).toBe(200)
    await shareRivals('readWrite')
    expect((await clients.colleague('PATCH', `/api/rivals/${rival.id}`, { name: 'Rival' })).status).toBe(200)
  })
})

describe('an import', () => {
  const csv = (client: Client, text: string, query: string) => client('POST', `/api/customers/import?${query}`, text, { 'Content-Type': 'text/csv' })

  it('by a key neither changes nor tells about a record out of sight', async () => {
    await share('private')
    const secret = (await clients.owner('POST', '/api/customers', { name: 'Secret Ltd', email: 'secret@example.com' })).body.doc as Doc
    const { status, body } = await csv(clients.colleague, '客户名称,电子邮箱\nMine Ltd,secret@example.com', 'key=email&onDuplicate=update&dryRun=true')
    expect([status, body.create, body.update]).toEqual([200, 1, 0])
    const byId = (id: string) => csv(clients.colleague, `id,客户名称\n${id},Taken`, 'key=id&onDuplicate=update&dryRun=true')
    const [known, unknown] = [await byId(secret.id), await byId(unknownId)]
    expect(known.body.errors[0].code).toBe('not-found')
    expect(unknown.body.errors[0].code).toBe('not-found')
    expect((await clients.owner('GET', `/api/customers/${secret.id}`)).body.name).toBe('Secret Ltd')
  })

  it('does not change what may only be read', async () => {
    await share('read')
    const theirs = (await clients.owner('POST', '/api/customers', { name: 'Theirs Ltd', email: 'theirs@example.com' })).body.doc as Doc
    const { body } = await csv(clients.colleague, '客户名称,电子邮箱\nTaken,theirs@example.com', 'key=email&onDuplicate=update&dryRun=true')
    expect(body.errors[0].code).toBe('forbidden')
    expect((await clients.owner('GET', `/api/customers/${theirs.id}`)).body.name).toBe('Theirs Ltd')
  })

  it('is not taken back by somebody who cannot change its records any more', async () => {
    await share('private')
    const { body } = await csv(clients.owner, '客户名称\nImported A\nImported B', '')
    const run = body.run as string
    const { docs } = (await clients.owner('GET', '/api/customers?where[name][equals]=Imported A')).body
    expect((await clients.owner('POST', `/api/customers/${docs[0].id}/transfer`, { to: users.colleague.id })).status).toBe(200)
    expect((await clients.owner('POST', `/api/import-runs/${run}/undo`, { force: true })).status).toBe(403)
    expect((await clients.colleague('GET', `/api/customers/${docs[0].id}`)).status).toBe(200)
  })
})

describe('what is counted and cloned', () => {
  it('tells nothing about records out of sight', async () => {
    await share('private')
    const mine = await record('customers', 'colleague')
    await lab.inCompany(company, () =>
      lab.payload.create({ collection: 'gadgets' as 'notes', data: { name: 'Hidden', owner: users.owner.id, customer: mine.id } as never }),
    )
    await clients.colleague('DELETE', `/api/customers/${mine.id}`)
    const { status, body } = await clients.colleague('DELETE', `/api/customers/${mine.id}?trash=true`)
    expect([status, body.errors[0].data.counts]).toEqual([409, {}])
    expect(body.errors[0].message).not.toMatch(/Gadget/)

    const parent = await record('customers', 'owner')
    const child = await lab.inCompany(company, () =>
      lab.payload.create({ collection: 'customers', data: { name: 'Child', owner: users.colleague.id, parent: parent.id } as never }),
    )
    const clone = await clients.colleague('POST', `/api/customers/${child.id}/clone`, {})
    expect([clone.status, clone.body.doc.parent ?? null]).toEqual([200, null])
  })
})

describe('the usage of a dictionary', () => {
  it('counts a member’s own company’s records in sight, and an instructor’s companies’', async () => {
    await share('private')
    const dictionary = await lab.create('dictionaries', {
      scope: 'platform',
      code: 'industry',
      name: 'Industry',
      items: [{ value: 'steel', label: '钢铁', active: true }],
    })
    const elsewhere = await lab.course({ companies: 1 })
    const other = elsewhere.companies[0] as (typeof elsewhere.companies)[number]
    const foreign = await lab.client(other.member, other.company)
    for (const client of [clients.owner, clients.colleague, foreign]) await client('POST', '/api/customers', { name: 'Steel', industry: 'steel' })
    const count = async (client: Client) => (await client('GET', `/api/dictionaries/${dictionary.id}/usage`)).body.total as number
    expect([await count(clients.owner), await count(clients.superior), await count(foreign)]).toEqual([1, 2, 1])
    expect(await count(await lab.client(elsewhere.instructor))).toBe(1)
    expect(await count(await lab.client(await lab.user({ role: 'admin' })))).toBe(3)
  })
})

describe('notes that were written before the lab kept whose record they are attached to', () => {
  it('get it at the next start', async () => {
    const { fillSubjects } = await import('../../src/access/visibility/fillSubjects.ts')
    await share('private')
    const customer = await record('customers')
    const note = (await clients.top('POST', '/api/notes', { text: 'Old', target: { relationTo: 'customers', value: customer.id } })).body.doc as Doc
    await lab.inCompany(company, () => lab.payload.db.updateOne({ collection: 'notes', id: note.id, data: { subjectOwner: null, subjectKind: null } }))
    const sees = async () => (await clients.owner('GET', `/api/notes/${note.id}`)).status === 200
    expect(await fillSubjects(lab.payload)).toBe(1)
    expect(await sees()).toBe(true)
    expect((await clients.colleague('GET', `/api/notes/${note.id}`)).status).toBe(404)
    expect(await fillSubjects(lab.payload)).toBe(0)
  })
})

describe('sharing settings', () => {
  it('name only collections with a mode of their own, each once', async () => {
    for (const modes of [
      [{ collection: 'contacts', mode: 'read' }],
      [{ collection: 'products', mode: 'read' }],
      [{ collection: 'users', mode: 'read' }],
      [{ collection: 'nothing', mode: 'read' }],
    ]) {
      const { status, body } = await clients.top('PATCH', `/api/sharing-settings/${settings.id}`, { modes })
      expect([status, body.errors[0].field]).toEqual([400, 'modes.0.collection'])
    }
    const twice = [
      { collection: 'customers', mode: 'read' },
      { collection: 'customers', mode: 'private' },
    ]
    expect((await clients.top('PATCH', `/api/sharing-settings/${settings.id}`, { modes: twice })).status).toBe(400)
  })

  it('are changed only by those whose position has the right', async () => {
    expect((await clients.withoutPosition('PATCH', `/api/sharing-settings/${settings.id}`, { modes: [] })).status).toBe(403)
    expect((await clients.readOnlySuperior('PATCH', `/api/sharing-settings/${settings.id}`, { modes: [] })).status).toBe(403)
    expect((await clients.withoutPosition('POST', '/api/positions', { name: 'Mine' })).status).toBe(403)
  })
})
