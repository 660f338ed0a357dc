/**
 * Several positions of one person: what is seen is joined cell by cell. The published leak is a union of a row right from
 * one position with a column right from another, which shows cells that neither position shows.
 */
import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
/** Holds two positions: the head of the region, who may not see telephone numbers, and bookkeeping, which may. */
let both: Client
/** Holds the same two, and nothing hides anything in what the company shares. */
let regionOnly: Client
let owner: Client
let bothUser: Doc & { username: string }
/** Of the person below the region; of the person with both positions; of the person below bookkeeping. */
let below: Doc
let own: Doc
let books: Doc

const region = everyRight
const secret = '13900000001'

async function place(name: string, position: Doc, further: Doc[] = []): Promise<Doc & { username: string }> {
  const user = await lab.user({ name })
  await lab.create('memberships', { company: company.id, user: user.id, position: position.id, furtherPositions: further.map(({ id }) => id) })
  return user
}

const customer = async (client: Client, data: Record<string, unknown>): Promise<Doc> => {
  const { status, body } = await client('POST', '/api/customers', data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

async function share(mode: string): Promise<void> {
  const { docs } = await lab.inCompany(company, () => lab.payload.find({ collection: 'sharing-settings' as 'notes', depth: 0 }))
  await lab.inCompany(company, () =>
    lab.payload.update({ collection: 'sharing-settings' as 'notes', id: String(docs[0]?.id), data: { modes: [{ collection: 'customers', mode }] } as never }),
  )
}

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  company = (course.companies[0] as Course['companies'][number]).company
  const head = await lab.create('positions', { name: 'Head of region', company: company.id, permissions: region })
  const clerk = await lab.create('positions', { name: 'Clerk', company: company.id, parent: head.id, permissions: region })
  const bookkeeping = await lab.create('positions', { name: 'Bookkeeping', company: company.id, permissions: region })
  const assistant = await lab.create('positions', { name: 'Assistant', company: company.id, parent: bookkeeping.id, permissions: region })
  await lab.create('sharing-settings', { company: company.id, modes: [{ collection: 'customers', mode: 'private' }] })
  await lab.create('field-settings', {
    target: 'customers',
    scope: 'company',
    company: company.id,
    fields: [
      { name: 'phone', readableBy: [bookkeeping.id, clerk.id, assistant.id] },
      { name: 'x_margin', type: 'number', label: '毛利', readableBy: [bookkeeping.id, clerk.id, assistant.id] },
      { name: 'city', editableBy: [bookkeeping.id, clerk.id, assistant.id] },
    ],
  })
  bothUser = await place('Both', head, [bookkeeping])
  both = await lab.client(bothUser, company)
  regionOnly = await lab.client(await place('Region', head), company)
  const ownerUser = await place('Below', clerk)
  owner = await lab.client(ownerUser, company)
  const assistantUser = await lab.client(await place('Assistant', assistant), company)
  below = await customer(owner, { name: 'Below Ltd', phone: secret, x_margin: 5, city: '上海' })
  own = await customer(both, { name: 'Own Ltd', phone: '13900000002', x_margin: 7, city: '北京' })
  books = await customer(assistantUser, { name: 'Books Ltd', phone: '13900000003', x_margin: 9, city: '广州' })
})
afterAll(() => lab.close())

const list = async (client: Client, query = '') => {
  const { status, body } = await client('GET', `/api/customers?sort=name&depth=0${query}`)
  return status === 200 ? (body.docs as Doc[]) : status
}

describe('a person with one position that shows the rows and another that shows the field', () => {
  it('reads all the rows, and the field where one position gives both', async () => {
    const docs = (await list(both)) as Doc[]
    expect(docs.map(({ name, phone, x_margin }) => [name, phone, x_margin])).toEqual([
      ['Below Ltd', undefined, undefined],
      ['Books Ltd', '13900000003', 9],
      ['Own Ltd', '13900000002', 7],
    ])
    expect((await both('GET', `/api/customers/${below.id}`)).body.phone).toBeUndefined()
    expect((await both('GET', `/api/customers/${own.id}`)).body.phone).toBe('13900000002')
    expect(((await list(regionOnly)) as Doc[]).map(({ name, phone }) => [name, phone])).toEqual([['Below Ltd', undefined]])
    expect(((await list(owner)) as Doc[]).map(({ phone }) => phone)).toEqual([secret])
  })

  it('does not get it by selecting it', async () => {
    const rows = (docs: Doc[] | number) => (docs as Doc[]).map(({ phone, name }) => [name, phone])
    expect(rows(await list(both, '&select[phone]=true'))).toEqual([
      [undefined, undefined],
      [undefined, '13900000003'],
      [undefined, '13900000002'],
    ])
    expect(rows(await list(both, '&select[owner]=false'))).toEqual([
      ['Below Ltd', undefined],
      ['Books Ltd', '13900000003'],
      ['Own Ltd', '13900000002'],
    ])
  })

  it.each([
    `where[phone][equals]=${secret}`,
    'where[phone][like]=1390000000',
    'where[phone][exists]=true',
    'where[or][0][phone][like]=139',
    'where[or][0][and][0][phone][not_equals]=x',
    'where[x_margin][less_than]=100',
    'where[x_margin][not_in]=1,2',
  ])('does not find a row by it that it is hidden in: %s', async (query) => {
    const found = (await list(both, `&${query}`)) as Doc[]
    expect(found.map(({ name }) => name)).not.toContain('Below Ltd')
    const counted = (await both('GET', `/api/customers/count?${query}`)).body.totalDocs
    expect(counted).toBe(found.length)
  })

  it('finds the rows that show it', async () => {
    expect(((await list(both, '&where[phone][like]=1390000000')) as Doc[]).map(({ name }) => name)).toEqual(['Books Ltd', 'Own Ltd'])
    expect(((await list(both, '&where[x_margin][greater_than]=8')) as Doc[]).map(({ name }) => name)).toEqual(['Books Ltd'])
  })

  it('cannot sort by it or list its values', async () => {
    for (const sort of ['phone', '-phone', 'x_margin', 'name,phone']) {
      const { status, body } = await both('GET', `/api/customers?sort=${sort}`)
      const unknown = await both('GET', '/api/customers?sort=nothing')
      expect([status, body.errors[0].code, body.errors[0].data]).toEqual([400, 'filter-invalid', unknown.body.errors[0].data])
    }
    await expect(distinct('phone')).rejects.toMatchObject({ code: 'filter-invalid' })
    expect(await distinct('city')).toEqual(expect.arrayContaining(['上海', '北京', '广州']))
  })

  it('does not see it in versions, nor filters or sorts them by it', async () => {
    const { body } = await both('GET', `/api/customers/versions?limit=50&depth=0`)
    expect(body.docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toContain(secret)
    const [version] = (await both('GET', `/api/customers/versions?where[parent][equals]=${below.id}`)).body.docs as Doc[]
    expect(JSON.stringify((await both('GET', `/api/customers/versions/${String(version?.id)}`)).body)).not.toContain(secret)
    expect((await both('GET', `/api/customers/versions?where[version.phone][equals]=${secret}`)).status).toBe(400)
    expect((await both('GET', '/api/customers/versions?sort=version.phone')).status).toBe(400)
  })

  it('does not get it by export, the duplicate warning, the timeline or a record that points there', async () => {
    const exported = await both('GET', '/api/customers/export?format=csv')
    expect(exported.status).toBe(200)
    expect(String(exported.body)).toContain('13900000002')
    expect(String(exported.body)).not.toContain(secret)
    expect((await both('GET', `/api/customers/duplicates?phone=${secret}`)).body.duplicates).toEqual([])
    expect((await both('GET', '/api/customers/duplicates?phone=13900000002')).body.duplicates).toHaveLength(1)
    expect((await owner('PATCH', `/api/customers/${below.id}`, { phone: '13900000009' })).status).toBe(200)
    expect((await owner('PATCH', `/api/customers/${below.id}`, { phone: secret })).status).toBe(200)
    const timeline = await both('GET', `/api/customers/${below.id}/timeline`)
    expect(timeline.status).toBe(200)
    expect(JSON.stringify(timeline.body)).not.toContain('139000000')
    const activity = { subject: 'Visit', type: 'visit', at: '2026-05-01T00:00:00.000Z', customer: below.id }
    expect((await both('POST', '/api/activities', activity)).status).toBe(201)
    expect(JSON.stringify((await both('GET', '/api/activities?depth=2')).body)).not.toContain(secret)
    expect((await both('GET', `/api/activities?where[customer.phone][equals]=${secret}`)).body.totalDocs).toBe(0)
    expect((await owner('GET', `/api/activities?where[customer.phone][equals]=${secret}`)).body.totalDocs).toBe(1)
  })

  it('changes neither what it does not see nor what only another position may change', async () => {
    const changed = await both('PATCH', `/api/customers/${below.id}`, { name: 'Below & Co', phone: '000', x_margin: 1, city: '深圳' })
    expect(changed.status).toBe(200)
    expect(JSON.stringify(changed.body)).not.toContain(secret)
    expect((await owner('GET', `/api/customers/${below.id}`)).body).toMatchObject({ name: 'Below & Co', phone: secret, x_margin: 5, city: '上海' })
    await both('PATCH', `/api/customers/${below.id}`, { name: 'Below Ltd' })
    expect((await both('PATCH', `/api/customers/${books.id}`, { city: '成都', phone: '111' })).body.doc).toMatchObject({ city: '成都', phone: '111' })
    await both('PATCH', `/api/customers/${books.id}`, { phone: '13900000003' })
  })

  it('does not get it by copying the row into one of its own', async () => {
    const ids: string[] = []
    for (const command of ['clone', 'duplicate']) {
      const copy = await both('POST', `/api/customers/${below.id}/${command}`, command === 'clone' ? {} : undefined)
      expect(copy.status).toBe(200)
      ids.push(copy.body.doc.id as string)
    }
    const kept = await customer(both, { name: 'Kept Ltd' })
    const merged = await customer(owner, { name: 'Merged Ltd', phone: '13900000008', fax: '021-8' })
    const answer = await both('POST', '/api/customers/merge', { keep: kept.id, merge: [merged.id] })
    expect([answer.status, answer.body.doc.fax]).toEqual([200, '021-8'])
    ids.push(kept.id)
    for (const id of ids) {
      const { docs } = await lab.inCompany(company, () => lab.payload.find({ collection: 'customers', where: { id: { equals: id } }, depth: 0 }))
      expect((docs[0] as { phone?: unknown }).phone ?? null).toBeNull()
      await both('DELETE', `/api/customers/${id}`)
    }
  })

  it('sees it everywhere once the mode opens all rows to both positions', async () => {
    await share('read')
    expect(((await list(both)) as Doc[]).map(({ phone }) => phone)).toEqual([secret, '13900000003', '13900000002'])
    expect(((await list(both, '&where[phone][like]=139')) as Doc[]).map(({ name }) => name)).toEqual(['Below Ltd', 'Books Ltd', 'Own Ltd'])
    await share('private')
    expect(((await list(both)) as Doc[]).map(({ phone }) => phone)).toEqual([undefined, '13900000003', '13900000002'])
  })
})

/** The values of a field as the admin's grouped lists ask for them. */
async function distinct(field: string): Promise<unknown[]> {
  const { runInStore } = await import('../../src/company-schema/requestStore.ts')
  const { identify } = await import('../../src/host/identify.ts')
  const { createLocalReq } = await import('payload')
  const { token, user } = await lab.payload.login({ collection: 'users', data: { username: bothUser.username, password: 'Password-1' } as never })
  const store = await identify(lab.payload, new Headers({ Authorization: `JWT ${String(token)}`, 'X-Company': company.id }))
  return runInStore(store, async () => {
    const req = await createLocalReq({ user: user as never }, lab.payload)
    const { values } = await lab.payload.findDistinct({ collection: 'customers', field: field as never, overrideAccess: false, req })
    return values.map((value) => (value as Record<string, unknown>)[field])
  })
}
