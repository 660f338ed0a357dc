/** The public lead form (D4, D6): strangers become leads of one company, dealt out by its rules, and learn nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ageOf, stampOf } from '../../plugins/sales-funnel/lead-form/token.ts'
import { everyRight, startLab, type Answer, type Client, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let company: Doc
let form: Doc
let path: string
const users = {} as Record<'first' | 'second' | 'third' | 'readOnly', Doc & { username: string }>
const clients = {} as Record<'head' | 'reader' | 'foreigner' | 'instructor' | 'stranger', Client>

beforeAll(async () => {
  lab = await startLab()
  const course = await lab.course()
  company = course.companies[0]!.company
  clients.head = await lab.client(course.companies[0]!.member, company)
  clients.foreigner = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  clients.instructor = await lab.client(course.instructor, company)
  clients.stranger = await lab.client(null)
  const rights = everyRight.map((row) => (row.module === 'lead-forms' ? { module: row.module, read: true } : row))
  const position = await lab.create('positions', { name: 'Sales', company: company.id, permissions: rights })
  for (const name of ['first', 'second', 'third', 'readOnly'] as const) {
    users[name] = await lab.user({ name })
    await lab.create('memberships', { company: company.id, user: users[name].id, position: position.id, readOnly: name === 'readOnly' })
  }
  clients.reader = await lab.client(users.first, company)
  const members = [users.first.id, users.second.id, users.readOnly.id]
  const { status, body } = await clients.head('POST', '/api/lead-forms?depth=0', { title: '联系 <我们>', introduction: '请留言', token: 'mine', members })
  expect([status, body.errors]).toEqual([201, undefined])
  form = body.doc as Doc
  path = (await clients.head('GET', `/api/lead-forms/${form.id}/link`)).body.path as string
})
afterAll(() => lab.close())

const tokenIn = (address: string): string => address.split('/').at(-1) ?? ''
const stamp = (secondsAgo = 60, address = path): string => stampOf(lab.payload.secret, tokenIn(address), Date.now() - secondsAgo * 1000)
let counter = 0
const visitor = (data: object = {}) => ({ contactName: `访客 ${++counter}`, phone: '13800000000', stamp: stamp(), ...data })
const send = (body: object, client = clients.stranger): Promise<Answer> => client('POST', path, body)
const post = (fields: Record<string, string>): Promise<Answer> =>
  clients.stranger('POST', path, new URLSearchParams(fields).toString(), { 'Content-Type': 'application/x-www-form-urlencoded' })
const leadOf = async (contactName: string): Promise<Doc | undefined> =>
  (await clients.instructor('GET', `/api/leads?where[contactName][equals]=${encodeURIComponent(contactName)}&depth=0`)).body.docs[0]
const total = async (): Promise<number> => (await clients.instructor('GET', '/api/leads/count')).body.totalDocs as number
const ownerAfter = async (data: object = {}): Promise<unknown> => {
  const given = visitor(data)
  expect((await send(given)).status).toBe(200)
  return (await leadOf(given.contactName))?.owner
}
const settle = async (data: object): Promise<void> => {
  expect((await clients.head('PATCH', `/api/lead-forms/${form.id}`, data)).status).toBe(200)
}

describe('the page', () => {
  it('is there for everybody who has the address, in both languages, and shows nothing but the form', async () => {
    const { status, body, headers } = await clients.stranger('GET', `${path}?lang=zh`)
    expect(status).toBe(200)
    expect(body).toContain('联系 &lt;我们&gt;')
    expect(body).toContain('您的姓名')
    expect(body).not.toContain(String(company.name))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('set-cookie')).toBeNull()
    expect((await clients.stranger('GET', `${path}?lang=en`)).body).toContain('Your name')
  })

  it('is not there for a wrong address, a closed form, or an archived company', async () => {
    expect((await clients.stranger('GET', `${path}x`)).status).toBe(404)
    expect((await clients.stranger('POST', `${path}x`, visitor())).status).toBe(404)
    await settle({ active: false })
    expect([(await clients.stranger('GET', path)).status, (await send(visitor())).status]).toEqual([404, 404])
    await settle({ active: true })
    await clients.instructor('PATCH', `/api/companies/${company.id}`, { status: 'archived' })
    expect((await clients.stranger('GET', path)).status).toBe(404)
    await clients.instructor('PATCH', `/api/companies/${company.id}`, { status: 'active' })
    expect((await clients.stranger('GET', path)).status).toBe(200)
  })
})

describe('a message', () => {
  it('that a browser sends becomes a lead of this company, by nobody’s hand', async () => {
    const { body } = await clients.stranger('GET', path)
    expect(ageOf(lab.payload.secret, tokenIn(path), /name="stamp" value="([^"]+)"/.exec(String(body))?.[1] ?? '')).toBeLessThan(5)
    const answer = await post({
      contactName: ' 王  芳 ',
      customerName: '远大公司',
      phone: '',
      email: 'w@example.com',
      province: '广东',
      message: '想了解\n价格',
      website: '',
      lang: 'zh',
      stamp: stamp(),
    })
    expect([answer.status, String(answer.body).includes('提交成功')]).toEqual([200, true])
    const lead = (await leadOf('王 芳'))!
    expect(lead).toMatchObject({
      name: '远大公司',
      email: 'w@example.com',
      province: '广东',
      remark: '想了解\n价格',
      source: 'website',
      status: 'new',
      company: company.id,
    })
    expect((await clients.foreigner('GET', `/api/leads/${lead.id}`)).status).toBe(404)
    const log = (await clients.instructor('GET', `/api/operation-log?where[doc][equals]=${lead.id}&depth=0`)).body.docs
    expect(log).toMatchObject([{ action: 'create', command: 'lead-form', user: null }])
  })

  it('of somebody who is signed in is a stranger’s all the same, and tells them nothing', async () => {
    const given = visitor()
    expect((await send(given, clients.foreigner)).body).toEqual({ accepted: true })
    expect([users.first.id, users.second.id]).toContain((await leadOf(given.contactName))?.owner)
    expect((await clients.foreigner('GET', '/api/leads/count')).body.totalDocs).toBe(0)
  })

  it.each([
    ['owner', { owner: 'x' }],
    ['status', { status: 'converted' }],
    ['company', { company: 'x' }],
    ['contactName', { contactName: ' ' }],
    ['phone', { phone: '' }],
    ['email', { email: 'nobody' }],
    ['message', { message: 'x'.repeat(2001) }],
  ])('is refused when %s is wrong', async (field, wrong) => {
    const before = await total()
    const { status, body } = await send(visitor(wrong))
    expect([status, JSON.stringify(body.errors).includes(field)]).toEqual([400, true])
    expect(await total()).toBe(before)
  })

  it('that is wrong is shown again with what was typed, as text', async () => {
    const answer = await post({ contactName: '"><script>x</script>', phone: '', email: '', lang: 'en', stamp: stamp() })
    expect(answer.status).toBe(400)
    expect(String(answer.body)).toContain('value="&quot;&gt;&lt;script&gt;')
    expect(String(answer.body)).toContain('role="alert"')
  })

  it('is sent once for every form that was opened', async () => {
    const opened = visitor()
    expect((await send(opened)).status).toBe(200)
    expect(await send({ ...opened, contactName: 'Once more' })).toMatchObject({ status: 422, body: { errors: [{ field: 'stamp' }] } })
  })

  it('of a machine is not kept: the field that nobody sees, too fast, too old, another form’s stamp', async () => {
    const before = await total()
    expect(await send(visitor({ website: 'http://spam' }))).toMatchObject({ status: 200, body: { accepted: true } })
    for (const wrong of [stamp(1), stamp(25 * 3600), stamp(60, `${path}x`), '', `${String(Date.now() - 60_000)}.forged`])
      expect((await send(visitor({ stamp: wrong }))).status).toBe(422)
    expect(await total()).toBe(before)
  })
})

describe('a company that requires more of its leads than visitors are asked for', () => {
  it('keeps every message, and shows to whoever gets it what is missing', async () => {
    const items = [{ value: 'fair', label: '展会', active: true }]
    const dictionary = await clients.instructor('POST', '/api/dictionaries', {
      code: 'our-sources',
      name: '来源',
      scope: 'company',
      company: company.id,
      items,
    })
    expect(dictionary.status).toBe(201)
    const fields = [
      { name: 'industry', required: true },
      { name: 'x_region', label: '大区', type: 'text', required: true },
      { name: 'contactName', max: 1 },
      { name: 'source', dictionary: 'our-sources' },
    ]
    const setting = await clients.instructor('POST', '/api/field-settings', { target: 'leads', scope: 'company', company: company.id, fields })
    expect([setting.status, setting.body.errors]).toEqual([201, undefined])
    const given = visitor({ message: '请回电' })
    expect((await send(given)).status).toBe(200)
    const lead = (await leadOf(given.contactName)) as Doc
    expect(lead).toMatchObject({ remark: '请回电', missing: '行业、大区' })
    expect((await clients.instructor('GET', '/api/leads?where[missing][exists]=true')).body.docs).toHaveLength(1)
    const refused = await clients.head('PATCH', `/api/leads/${lead.id}`, { remark: '已回电' })
    expect([refused.status, refused.body.errors[0].data.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
      400,
      ['contactName', 'industry', 'source', 'x_region'],
    ])
    const saved = await clients.head('PATCH', `/api/leads/${lead.id}`, { industry: '制造', x_region: '华东', contactName: '访', source: 'fair' })
    expect([saved.status, saved.body.doc?.missing]).toEqual([200, null])
    expect((await clients.instructor('DELETE', `/api/field-settings/${setting.body.doc.id}`)).status).toBe(200)
  })
})

describe('a new lead', () => {
  it('goes to the people named in turn, also when many come at once, and never to who may only read', async () => {
    const given = Array.from({ length: 8 }, () => visitor())
    expect((await Promise.all(given.map((one) => send(one)))).map(({ status }) => status)).toEqual(given.map(() => 200))
    const owners = await Promise.all(given.map(async ({ contactName }) => (await leadOf(contactName))?.owner))
    expect(owners.filter((owner) => owner === users.first.id)).toHaveLength(4)
    expect(owners.filter((owner) => owner === users.second.id)).toHaveLength(4)
  })

  it('goes to whoever has the region, else in turn', async () => {
    await settle({
      assignment: 'region',
      regions: [
        { region: '广东省', member: users.third.id },
        { region: '湖南', member: users.readOnly.id },
      ],
    })
    expect(await ownerAfter({ province: '广东' })).toBe(users.third.id)
    expect([users.first.id, users.second.id]).toContain(await ownerAfter({ province: '湖南省' }))
    expect([users.first.id, users.second.id]).toContain(await ownerAfter())
  })

  it('goes to whoever has the fewest open ones', async () => {
    await settle({ assignment: 'load', members: [users.first.id, users.third.id] })
    const open = async (owner: string) => (await clients.instructor('GET', `/api/leads/count?where[owner][equals]=${owner}`)).body.totalDocs as number
    for (let round = 0; round < 3; round++) {
      const [first, third] = [await open(users.first.id), await open(users.third.id)]
      expect(await ownerAfter()).toBe(third < first ? users.third.id : users.first.id)
    }
  })
})

describe('the address', () => {
  it('is known to those who may change the form, and to nobody else', async () => {
    expect(tokenIn(path)).toMatch(/^[\w-]{32}$/)
    const seen = await clients.reader('GET', `/api/lead-forms/${form.id}`)
    expect([seen.status, seen.body.token, seen.body.link]).toEqual([200, undefined, undefined])
    expect((await clients.head('GET', `/api/lead-forms/${form.id}`)).body.link).toBe(path)
    expect((await clients.head('GET', '/api/lead-forms')).body.docs[0].link).toBe(path)
    expect((await clients.reader('GET', `/api/lead-forms?where[link][like]=${tokenIn(path).slice(0, 3)}`)).status).toBe(400)
    expect((await clients.head('GET', `/api/lead-forms?where[link][like]=${tokenIn(path).slice(0, 3)}`)).status).toBe(400)
    expect((await clients.reader('GET', `/api/lead-forms/${form.id}/link`)).status).toBe(403)
    expect((await clients.reader('GET', '/api/lead-forms?where[token][exists]=true')).status).toBe(400)
    expect((await clients.reader('POST', `/api/lead-forms/${form.id}/renew-token`, {})).status).toBe(403)
    expect((await clients.foreigner('GET', `/api/lead-forms/${form.id}/link`)).status).toBe(404)
    expect((await clients.stranger('GET', `/api/lead-forms/${form.id}/link`)).status).toBe(401)
  })

  it('can be renewed; the old one is gone at once, and the log does not tell', async () => {
    const old = path
    path = (await clients.head('POST', `/api/lead-forms/${form.id}/renew-token`, {})).body.path as string
    expect([(await clients.stranger('GET', old)).status, (await clients.stranger('GET', path)).status]).toEqual([404, 200])
    await settle({ title: 'Neu', token: 'mine' })
    expect((await clients.stranger('GET', path)).status).toBe(200)
    const log = (await clients.instructor('GET', `/api/operation-log?where[doc][equals]=${form.id}&limit=50`)).body
    expect(log.docs.some(({ command }: Doc) => command === 'renew-token')).toBe(true)
    for (const token of [old, path].map(tokenIn)) expect(JSON.stringify(log)).not.toContain(token)
  })

  it('is one for each company', async () => {
    expect((await clients.head('POST', '/api/lead-forms', { title: 'Second' })).status).toBe(400)
  })
})
