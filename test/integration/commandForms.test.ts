/** Forms that instructors change, against commands that make records: a command asks for what the form requires. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let sales: Client
let head: Client
let instructor: Client
let junior: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  const { docs: heads } = await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))
  junior = await lab.create('positions', { name: '销售员', company: company.id, parent: heads[0]!.id, permissions: everyRight })
  const person = await lab.user({ name: '小李' })
  await lab.create('memberships', { company: company.id, user: person.id, position: junior.id })
  sales = await lab.client(person, company)
  head = await lab.client(course.companies[0]!.member, company)
  instructor = await lab.client(course.instructor, company)
  const items = ['优', '良', '中', '差'].map((label, index) => ({ value: `g${index}`, label, active: true }))
  const dictionary = await instructor('POST', '/api/dictionaries', { code: 'credit-rating', name: '信用评级', scope: 'company', company: company.id, items })
  expect([dictionary.status, dictionary.body.errors]).toEqual([201, undefined])
})
afterAll(() => lab.close())

const grade = { name: 'x_grade', label: '信用评级', type: 'select', dictionary: 'credit-rating', required: true }
const settings = new Map<string, string>()

/** What the company's form of a collection says from now on. */
async function form(target: string, fields: object[]): Promise<Answer> {
  const id = settings.get(target)
  const answer = id
    ? await instructor('PATCH', `/api/field-settings/${id}`, { fields })
    : await instructor('POST', '/api/field-settings', { target, scope: 'company', company: company.id, fields })
  if (answer.status < 300) settings.set(target, answer.body.doc.id as string)
  return answer
}
async function formIs(target: string, fields: object[]): Promise<void> {
  const { status, body } = await form(target, fields)
  expect([status < 300, body.errors]).toEqual([true, undefined])
}
async function made(collection: string, data: Record<string, unknown>, client = sales): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const pathsOf = ({ status, body }: Answer): unknown => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path),
]
const stored = async (collection: string, id: unknown, client = head): Promise<Doc> =>
  (await client('GET', `/api/${collection}/${String(id)}?depth=0`)).body as Doc
let counter = 0
const lead = (data: object = {}): Promise<Doc> =>
  made('leads', { name: `线索 ${++counter}`, customerName: `客户 ${counter}`, contactName: `王 ${counter}`, phone: '13900000000', ...data })

describe('converting a lead', () => {
  it('names everything that the forms of what it becomes require, writes nothing, and takes it', async () => {
    await formIs('customers', [grade])
    await formIs('contacts', [
      { name: 'title', required: true },
      { ...grade, name: 'x_trust', label: '信任度' },
    ])
    await formIs('opportunities', [{ name: 'expectedCloseAt', required: true }])
    const one = await lead()
    const refused = await sales('POST', `/api/leads/${one.id}/convert`, {})
    expect(pathsOf(refused)).toEqual([
      400,
      'invalid',
      ['customerData.x_grade', 'contactData.title', 'contactData.x_trust', 'createOpportunity.expectedCloseAt'],
    ])
    expect(await stored('leads', one.id)).toMatchObject({ convertedAt: null })
    const answer = await sales('POST', `/api/leads/${one.id}/convert`, {
      customerData: { x_grade: 'g1' },
      contactData: { title: '采购经理', x_trust: 'g0' },
      createOpportunity: { expectedCloseAt: '2026-12-31T12:00:00.000Z' },
    })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    expect(await stored('customers', answer.body.customer)).toMatchObject({ name: one.customerName, x_grade: 'g1', phone: '13900000000' })
    expect(await stored('contacts', answer.body.contact)).toMatchObject({
      title: '采购经理',
      x_trust: 'g0',
      mobile: '13900000000',
      customers: [{ customer: answer.body.customer, primary: true }],
    })
    expect(await stored('opportunities', answer.body.opportunity)).toMatchObject({ customer: answer.body.customer, title: one.name })
    expect((await sales('POST', `/api/leads/${one.id}/convert`, {})).status).toBe(409)
  })

  it('says in its dialog what it asks for, with what is known', async () => {
    const one = await lead()
    const { status, body } = await sales('POST', `/api/leads/${one.id}/convert/form`, {})
    expect(status).toBe(200)
    const [customer, contact, opportunity] = body.parts
    expect([customer.part, contact.part, opportunity.part]).toEqual(['customerData', 'contactData', 'createOpportunity'])
    expect(customer.values).toMatchObject({ name: one.customerName, phone: '13900000000' })
    const asked = customer.fields.filter(({ isRequired }: { isRequired: boolean }) => isRequired)
    expect(asked.map(({ name }: { name: string }) => name).sort()).toEqual(['name', 'x_grade'])
    expect(asked.find(({ name }: { name: string }) => name === 'x_grade')).toMatchObject({
      label: '信用评级',
      type: 'select',
      options: [{ label: '优' }, {}, {}, {}],
    })
    expect(contact.fields.some(({ name }: { name: string }) => name === 'customers')).toBe(false)
    const known = await made('customers', { name: '老客户', x_grade: 'g0' })
    const toKnown = await sales('POST', `/api/leads/${one.id}/convert/form`, { customer: known.id, createOpportunity: false })
    expect(toKnown.body.parts.map(({ part }: { part: string }) => part)).toEqual(['contactData'])
  })

  it('names a wrong value where it was given, and a lead value that the form refuses', async () => {
    await formIs('customers', [grade, { name: 'phone', max: 5 }])
    const one = await lead()
    const complete = { contactData: { title: 'x', x_trust: 'g0' }, createOpportunity: false }
    const tooLong = await sales('POST', `/api/leads/${one.id}/convert`, { ...complete, customerData: { x_grade: 'g0' } })
    expect(pathsOf(tooLong)).toEqual([400, 'invalid', ['customerData.phone']])
    const noItem = await sales('POST', `/api/leads/${one.id}/convert`, { ...complete, customerData: { x_grade: 'zzz', phone: '12345' } })
    expect(pathsOf(noItem)).toEqual([400, 'invalid', ['customerData.x_grade']])
    const unknown = await sales('POST', `/api/leads/${one.id}/convert`, { ...complete, customerData: { x_grade: 'g0', x_unknown: 1, phone: '1' } })
    expect(pathsOf(unknown)).toEqual([400, 'invalid', ['customerData.x_unknown']])
    const answer = await sales('POST', `/api/leads/${one.id}/convert`, { ...complete, customerData: { x_grade: 'g0', phone: '12345' } })
    expect(answer.status).toBe(200)
  })

  it('works with fields that a setting has locked, hidden or renamed, and keeps what it knows of them', async () => {
    await formIs('customers', [grade, { name: 'phone', readOnly: true }, { name: 'source', hidden: true }, { name: 'industry', label: '行当' }])
    await formIs('contacts', [{ name: 'mobile', readOnly: true }])
    await formIs('opportunities', [{ name: 'source', hidden: true }])
    const one = await lead({ source: 'website' })
    const answer = await sales('POST', `/api/leads/${one.id}/convert`, { customerData: { x_grade: 'g2', phone: '1' } })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    expect(await stored('customers', answer.body.customer)).toMatchObject({ phone: '13900000000', source: 'website' })
    expect(await stored('contacts', answer.body.contact)).toMatchObject({ mobile: '13900000000' })
    await formIs('contacts', [])
    await formIs('opportunities', [])
  })
})

describe('cloning a customer', () => {
  it('asks for what the form has come to require', async () => {
    await formIs('customers', [])
    const old = await made('customers', { name: '旧客户' })
    await formIs('customers', [grade])
    expect(pathsOf(await sales('POST', `/api/customers/${old.id}/clone`, {}))).toEqual([400, 'invalid', ['data.x_grade']])
    const { body } = await sales('POST', `/api/customers/${old.id}/clone`, { data: { x_grade: 'g3', name: '新客户' } })
    expect(body.doc).toMatchObject({ name: '新客户', x_grade: 'g3' })
  })
})

describe('recording a step', () => {
  it('takes what the form of activities requires, and keeps what it is about although that is locked', async () => {
    await formIs('activities', [grade, { name: 'opportunity', readOnly: true }, { name: 'note', readOnly: true }])
    const customer = await made('customers', { name: '记录客户', x_grade: 'g0' })
    const one = await made('opportunities', { title: '记录商机', customer: customer.id })
    expect(pathsOf(await sales('POST', `/api/opportunities/${one.id}/record`, { action: 'call' }))).toEqual([400, 'invalid', ['activityData.x_grade']])
    const { status, body } = await sales('POST', `/api/opportunities/${one.id}/record`, { action: 'call', note: '说好了', activityData: { x_grade: 'g1' } })
    expect([status, body.errors]).toEqual([200, undefined])
    expect(await stored('activities', body.activity.id)).toMatchObject({
      opportunity: one.id,
      customer: customer.id,
      x_grade: 'g1',
      note: '说好了',
      action: 'call',
    })
    await formIs('activities', [])
  })
})

describe('the new version of a quote', () => {
  it('takes what the form has come to require', async () => {
    const customer = await made('customers', { name: '报价客户', x_grade: 'g0' })
    const product = await made('products', { code: 'P1', name: '泵', listPrice: 10 })
    const quote = await made('quotes', { customer: customer.id, lines: [{ product: product.id, quantity: 1 }] })
    expect((await sales('POST', `/api/quotes/${quote.id}/submit`, {})).status).toBe(200)
    await formIs('quotes', [grade])
    expect(pathsOf(await sales('POST', `/api/quotes/${quote.id}/new-version`, {}))).toEqual([400, 'invalid', ['data.x_grade']])
    const { body } = await sales('POST', `/api/quotes/${quote.id}/new-version`, { data: { x_grade: 'g0' } })
    expect(body.doc).toMatchObject({ x_grade: 'g0', version: 2, customer: customer.id })
    await formIs('quotes', [])
  })
})

describe('what a person may not see', () => {
  it('is not copied by converting, and not named in errors', async () => {
    const boss = (await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))).docs.find(
      ({ id }) => id !== junior.id,
    )
    await formIs('leads', [{ name: 'phone', readableBy: [boss!.id] }])
    const one = await made('leads', { name: '保密线索', customerName: '保密客户', contactName: '赵', phone: '13911112222' }, head)
    await instructor('POST', `/api/leads/${one.id}/transfer`, { to: (await sales('GET', '/api/context')).body.user.id })
    const { status, body } = await sales('POST', `/api/leads/${one.id}/convert`, { customerData: { x_grade: 'g0' } })
    expect([status, body.errors]).toEqual([200, undefined])
    expect([(await stored('customers', body.customer)).phone ?? null, (await stored('contacts', body.contact)).mobile ?? null]).toEqual([null, null])
    await formIs('leads', [])
  })

  it('is not named by a stage that requires it', async () => {
    const boss = (await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))).docs.find(
      ({ id }) => id !== junior.id,
    )
    await formIs('opportunities', [{ name: 'amount', readableBy: [boss!.id] }])
    const customer = await made('customers', { name: '阶段客户', x_grade: 'g0' })
    const one = await made('opportunities', { title: '阶段商机', customer: customer.id })
    const { status, body } = await sales('POST', `/api/opportunities/${one.id}/move`, { stage: 'proposal' })
    expect([status, body.errors[0].code]).toEqual([422, 'rule'])
    expect(JSON.stringify(body)).not.toMatch(/amount|金额/)
    await formIs('opportunities', [])
  })
})

describe('a setting that nobody could fill in', () => {
  const everybody = async (): Promise<string> => junior.id
  it.each([
    ['a required field that is hidden', { ...grade, hidden: true }],
    ['a required field that is read-only', { ...grade, readOnly: true }],
    ['a required field that a position may not see', async () => ({ ...grade, readableBy: [await everybody()] })],
    ['a required field that a position may not fill in', async () => ({ ...grade, editableBy: [await everybody()] })],
    ['the name, for one position alone', async () => ({ name: 'name', readableBy: [await everybody()] })],
    ['a field of the server, as required', { name: 'lastActivityAt', required: true }],
  ])('is refused: %s', async (_what, given) => {
    const row = typeof given === 'function' ? await given() : given
    const { status, body } = await form('customers', [row])
    expect([status, body.errors?.[0]]).toMatchObject([400, { code: 'invalid', field: row.name, data: { errors: [{ path: row.name }] } }])
  })

  it('is taken with a value that the form starts with', async () => {
    await formIs('customers', [{ ...grade, readOnly: true, defaultValue: 'g1' }])
    expect(await made('customers', { name: '有默认值' })).toMatchObject({ x_grade: 'g1' })
    await formIs('customers', [])
  })
})

describe('what commands change', () => {
  const versions = async (collection: string, id: string): Promise<Doc[]> =>
    (await head('GET', `/api/${collection}/versions?where[parent][equals]=${id}&sort=-createdAt&depth=0`)).body.docs as Doc[]

  it('is a version like what is saved: transfers, assignments, conversions and hand-overs', async () => {
    const { id: other } = (await lab.user({ name: '同事' })) as Doc
    const membership = await lab.create('memberships', { company: company.id, user: other, position: junior.id })
    const customer = await made('customers', { name: '版本客户' })
    await head('POST', `/api/customers/${customer.id}/transfer`, { to: other })
    expect(await versions('customers', customer.id)).toMatchObject([{ version: { owner: other } }, {}])
    await head('POST', `/api/memberships/${membership.id}/hand-over`, { to: course.companies[0]!.member.id })
    expect(await versions('customers', customer.id)).toMatchObject([{ version: { owner: course.companies[0]!.member.id } }, {}, {}])
  })

  it('keeps role and main flag of a contact when its customers are merged', async () => {
    const [keep, twin] = [await made('customers', { name: '甲' }, head), await made('customers', { name: '甲二' }, head)]
    const both = await made('contacts', { name: '双', customers: [{ customer: keep.id }, { customer: twin.id, relation: '采购', primary: true }] }, head)
    const { status } = await head('POST', '/api/customers/merge', { keep: keep.id, merge: [twin.id] })
    expect(status).toBe(200)
    expect((await stored('contacts', both.id)).customers).toMatchObject([{ customer: keep.id, relation: '采购', primary: true }])
    expect(await versions('contacts', both.id)).toHaveLength(2)
  })
})

describe('a record in the recycle bin', () => {
  it('is not linked to anew, and stays where it is linked already', async () => {
    const customer = await made('customers', { name: '旧客户' })
    const contact = await made('contacts', { name: '联系人', customers: [{ customer: customer.id }] })
    await sales('DELETE', `/api/customers/${customer.id}`)
    for (const [collection, data] of [
      ['contacts', { name: '新', customers: [{ customer: customer.id }] }],
      ['opportunities', { title: '新', customer: customer.id }],
      ['customers', { name: '新', parent: customer.id }],
    ] as const)
      expect((await sales('POST', `/api/${collection}`, data)).status).toBe(400)
    expect((await sales('PATCH', `/api/contacts/${contact.id}`, { title: '经理' })).status).toBe(200)
  })
})

describe('winning', () => {
  it('makes a potential customer an ordinary one, and no other (R22)', async () => {
    const [potential, vip] = [await made('customers', { name: '潜在', relation: 'potential' }), await made('customers', { name: '贵宾', relation: 'vip' })]
    for (const customer of [potential, vip]) {
      const one = await made('opportunities', { title: '成交', customer: customer.id, amount: 100 })
      expect((await sales('POST', `/api/opportunities/${one.id}/win`, {})).status).toBe(200)
    }
    expect([(await stored('customers', potential.id)).relation, (await stored('customers', vip.id)).relation]).toEqual(['ordinary', 'vip'])
  })

  it('shows the credited amount to those alone who may read the amount', async () => {
    const customer = await made('customers', { name: '金额客户' })
    const one = await made('opportunities', { title: '保密金额', customer: customer.id, amount: 4321 })
    await sales('POST', `/api/opportunities/${one.id}/win`, {})
    const boss = (await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))).docs.find(
      ({ id }) => id !== junior.id,
    )
    await formIs('opportunities', [{ name: 'amount', readableBy: [boss!.id] }])
    expect(JSON.stringify((await sales('GET', `/api/opportunities/${one.id}`)).body)).not.toMatch(/4321|creditedAmount/)
    expect((await sales('GET', '/api/opportunities?where[creditedAmount][equals]=4321')).status).toBe(400)
    expect(await stored('opportunities', one.id)).toMatchObject({ creditedAmount: 4321 })
    await formIs('opportunities', [])
  })
})

describe('a company that an instructor makes', () => {
  it('belongs to a class or a course of theirs, so that they may enter it', async () => {
    const refused = await instructor('POST', '/api/companies', { name: '无班', code: 'no-class' })
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'class'])
    const { status, body } = await instructor('POST', '/api/companies', { name: '无班', code: 'no-class', course: course.course.id })
    expect(status).toBe(201)
    expect((await instructor('GET', '/api/customers', undefined, { 'X-Company': body.doc.id })).status).toBe(200)
  })
})
