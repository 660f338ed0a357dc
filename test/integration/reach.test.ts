import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, unknownId, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let own: Course
let other: Course
let instructor: Client
let head: Client
let company: Doc

const settings = (rights: Record<string, string>) =>
  Object.entries(rights).map(([module, allowed]) => ({
    module,
    ...Object.fromEntries(['create', 'read', 'update', 'delete', 'import', 'export'].map((action) => [action, allowed.includes(action)])),
  }))

/** A head as demo companies have one: keeps positions, changes members, makes none. */
const headRights = settings({ positions: 'create read update delete', memberships: 'read update', customers: 'create read update', 'field-settings': 'read' })

let counter = 0
async function member(
  permissions: object[],
  at: Doc = company,
  data: Record<string, unknown> = {},
): Promise<{ user: Doc & { username: string }; position: Doc; membership: Doc; client: Client }> {
  const user = await lab.user({})
  const position = await lab.create('positions', { name: `职位 ${++counter}`, company: at.id, permissions, ...data })
  const membership = await lab.create('memberships', { company: at.id, user: user.id, position: position.id })
  return { user, position, membership, client: await lab.client(user, at) }
}

beforeAll(async () => {
  lab = await startLab()
  own = await lab.course({ companies: 2 })
  other = await lab.course({ companies: 1 })
  company = own.companies[0]!.company
  instructor = await lab.client(own.instructor)
  head = (await member(headRights, company, { discountLimit: 30 })).client
})
afterAll(() => lab.close())

describe('an instructor of one course', () => {
  it.each([
    [
      'a company in a class of another course',
      'companies',
      () => ({ name: 'X', code: `x${++counter}`, class: other.class.id, course: own.course.id }),
      'class',
    ],
    ['a company in another course', 'companies', () => ({ name: 'X', code: `x${++counter}`, course: other.course.id }), 'course'],
    ['a class of another course', 'classes', () => ({ name: 'X', course: other.course.id }), 'course'],
    ['a course of somebody unknown to them', 'courses', () => ({ name: 'X', code: `X${++counter}`, instructor: other.instructor.id }), 'instructor'],
  ])('does not make %s, and is answered as for one that does not exist', async (_what, slug, data, field) => {
    const refused = await instructor('POST', `/api/${slug}`, data())
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
    const missing = await instructor('POST', `/api/${slug}`, { ...data(), [field]: unknownId })
    const withoutId = ({ body }: typeof refused): string => JSON.stringify(body).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24}/g, 'ID')
    expect([missing.status, withoutId(missing)]).toEqual([refused.status, withoutId(refused)])
  })

  it('moves no company of theirs into another class or course, and no class', async () => {
    expect((await instructor('PATCH', `/api/companies/${company.id}`, { class: other.class.id })).status).toBe(400)
    expect((await instructor('PATCH', `/api/companies/${company.id}`, { course: other.course.id })).status).toBe(400)
    expect((await instructor('PATCH', `/api/classes/${own.class.id}`, { course: other.course.id })).status).toBe(400)
    expect((await instructor('GET', `/api/companies/${company.id}?depth=0`)).body).toMatchObject({ class: own.class.id, course: own.course.id })
  })

  it('makes no members of students of other classes, and so never looks after their accounts', async () => {
    const stranger = other.companies[0]!.member
    const inside = await lab.client(own.instructor, company)
    expect(await inside('POST', '/api/memberships', { user: stranger.id })).toMatchObject({ status: 400, body: { errors: [{ field: 'user' }] } })
    expect(await inside('POST', '/api/memberships', { user: other.instructor.id })).toMatchObject({ status: 400, body: { errors: [{ field: 'user' }] } })
    expect((await instructor('POST', '/api/users/sign-out-everywhere', { user: stranger.id })).status).toBe(404)
    const colleague = own.companies[1]!.member
    expect((await inside('POST', '/api/memberships', { user: colleague.id })).status).toBe(201)
    const applicant = await lab.user({ appliedClass: own.class.id })
    expect((await inside('POST', '/api/memberships', { user: applicant.id })).status).toBe(201)
  })

  it('does not learn the join code of a class that somebody else teaches, even from a company of theirs in it', async () => {
    const stray = await lab.create('companies', { name: 'Stray', code: 'stray', course: own.course.id })
    await lab.payload.db.updateOne({ collection: 'companies', id: stray.id, data: { class: other.class.id }, returning: false })
    const inside = await lab.client(own.instructor, stray)
    const seen = await inside('GET', `/api/classes/${other.class.id}`)
    expect(JSON.stringify(seen.body)).not.toContain(String(other.class.joinCode))
    expect((await instructor('GET', `/api/classes/${own.class.id}`)).body.joinCode).toBe(own.class.joinCode)
  })

  it('writes no definitions for another course or company', async () => {
    const row = { name: 'D', code: `d-${++counter}`, items: [] }
    expect((await instructor('POST', '/api/dictionaries', { ...row, scope: 'course', course: other.course.id })).status).toBe(403)
    expect((await instructor('POST', '/api/dictionaries', { ...row, scope: 'company', company: other.companies[0]!.company.id })).status).toBe(403)
    const both = await instructor('POST', '/api/dictionaries', { ...row, scope: 'course', course: own.course.id, company: other.companies[0]!.company.id })
    expect(both).toMatchObject({ status: 400, body: { errors: [{ field: 'company' }] } })
  })

  it('makes a company in a class of theirs, which is then of its course; without either they could not enter it', async () => {
    const made = await instructor('POST', '/api/companies?depth=0', { name: 'New', code: `new${++counter}`, class: own.class.id })
    expect([made.status, made.body.doc?.course]).toEqual([201, own.course.id])
    expect(await instructor('POST', '/api/companies', { name: 'New', code: `new${++counter}` })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'class' }] },
    })
  })
})

describe('a member who keeps positions', () => {
  it('gives no position a right that they do not have, not their own either', async () => {
    const context = (await head('GET', '/api/context')).body as { position: { id: string } }
    const refused = await head('PATCH', `/api/positions/${context.position.id}`, { permissions: settings({ memberships: 'create read update' }) })
    expect(refused).toMatchObject({ status: 403, body: { errors: [{ code: 'forbidden', field: 'permissions.0.create' }] } })
    expect((await head('POST', '/api/positions', { name: 'P', permissions: settings({ leads: 'read' }) })).status).toBe(403)
    expect((await head('POST', '/api/positions', { name: 'P', discountLimit: 31 })).body.errors[0]).toMatchObject({ field: 'discountLimit' })
    const made = await head('POST', '/api/positions', { name: 'P', discountLimit: 30, permissions: settings({ customers: 'read update' }) })
    expect([made.status, made.body.errors]).toEqual([201, undefined])
  })

  it('keeps what an instructor has given a position beyond that', async () => {
    const { position } = await member(settings({ leads: 'read' }))
    expect((await head('PATCH', `/api/positions/${position.id}`, { name: 'Renamed', permissions: settings({ leads: 'read' }) })).status).toBe(200)
    expect((await head('PATCH', `/api/positions/${position.id}`, { permissions: settings({ leads: 'read update' }) })).status).toBe(403)
  })

  it('opens no commands that they may not run', async () => {
    const rights = [...headRights.filter(({ module }) => module !== 'customers'), { ...settings({ customers: 'read update' })[0], commands: ['clone'] }]
    const { client } = await member(rights)
    const give = (commands: string[]) =>
      client('POST', '/api/positions', { name: `P${++counter}`, permissions: [{ ...settings({ customers: 'read update' })[0], commands }] })
    expect((await give([])).body.errors[0]).toMatchObject({ field: 'permissions.0.commands' })
    expect((await give(['transfer'])).status).toBe(403)
    expect((await give(['clone'])).status).toBe(201)
  })

  it('changes neither their own position nor gives one that may do more', async () => {
    const strong = (await member(settings({ leads: 'read' }))).position
    const weak = (await member(settings({ customers: 'read' }))).position
    const { membership: colleague } = await member([])
    const { client, membership } = await member(headRights)
    expect((await client('PATCH', `/api/memberships/${membership.id}`, { furtherPositions: [weak.id] })).body.errors[0]).toMatchObject({
      field: 'furtherPositions',
    })
    expect((await client('PATCH', `/api/memberships/${membership.id}`, { department: '销售部' })).status).toBe(200)
    expect((await client('PATCH', `/api/memberships/${colleague.id}`, { position: strong.id })).body.errors[0]).toMatchObject({ field: 'position' })
    expect((await client('PATCH', `/api/memberships/${colleague.id}`, { position: weak.id })).status).toBe(200)
  })

  it('makes from a template what they have themselves', async () => {
    const made = await head('POST', '/api/positions/from-template', { levels: 2 })
    expect([made.status, made.body.errors]).toEqual([200, undefined])
    const top = (made.body.positions as { id: string; parent: string | null }[]).find(({ parent }) => parent === null)
    const { permissions } = (await head('GET', `/api/positions/${String(top?.id)}`)).body as {
      permissions: { module: string; create: boolean; delete: boolean }[]
    }
    expect(permissions.find(({ module }) => module === 'customers')).toMatchObject({ create: true, delete: false })
    expect(permissions.find(({ module }) => module === 'memberships')).toMatchObject({ create: false })
  })
})

describe('a member who makes members', () => {
  it('takes them from the own class, and hands no membership to somebody else', async () => {
    const { client } = await member(everyRight)
    const refused = await client('POST', '/api/memberships', { user: other.companies[0]!.member.id })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'user' }] } })
    expect((await client('POST', '/api/memberships', { user: unknownId })).body).toEqual(refused.body)
    expect((await client('POST', '/api/memberships', { user: own.instructor.id })).status).toBe(400)
    const classmate = await lab.user({ appliedClass: own.class.id })
    const made = await client('POST', '/api/memberships?depth=0', { user: classmate.id })
    expect([made.status, made.body.errors]).toEqual([201, undefined])
    const second = await lab.user({ appliedClass: own.class.id })
    expect((await client('PATCH', `/api/memberships/${String(made.body.doc.id)}`, { user: second.id })).status).toBe(403)
  })
})

describe('field settings and dictionaries', () => {
  it('are nothing to a member whose position does not read them, by any way', async () => {
    await lab.create('dictionaries', {
      name: '密级',
      code: 'secret-levels',
      scope: 'company',
      company: company.id,
      items: [{ value: 'top', label: '绝密级', active: true }],
    })
    await lab.create('field-settings', { target: 'customers', scope: 'company', company: company.id, fields: [{ name: 'remark', help: '内部说明' }] })
    const { client } = await member(settings({ customers: 'read create update', dictionaries: 'create update', 'field-settings': 'create update' }))
    for (const slug of ['dictionaries', 'field-settings']) {
      const answers = await Promise.all(['', '/count', '/versions', `?where[scope][equals]=company`].map((rest) => client('GET', `/api/${slug}${rest}`)))
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    expect((await client('GET', `/api/field-settings/designer?target=customers&scope=company&company=${company.id}`)).status).toBe(403)
    expect((await client('POST', '/api/dictionaries/secret-levels/items', { label: '新' })).status).toBe(403)
    expect((await client('GET', '/api/access')).body.collections.dictionaries?.read).toBeUndefined()
    expect((await client('GET', '/api/schema/customers')).status).toBe(200)
  })

  it('open to a member who designs forms no field that is closed to them', async () => {
    const { client, position } = await member(settings({ customers: 'read', 'field-settings': 'create read update' }), own.companies[1]!.company)
    const { position: reader } = await member([], own.companies[1]!.company)
    const at = own.companies[1]!.company
    const made = await lab.create('field-settings', {
      target: 'customers',
      scope: 'company',
      company: at.id,
      fields: [{ name: 'remark', readableBy: [reader.id] }],
    })
    const save = (fields: object[]) => client('PATCH', `/api/field-settings/${made.id}`, { fields })
    expect(await save([{ name: 'remark', readableBy: [reader.id, position.id] }])).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'fields.0.readableBy' }] },
    })
    expect((await save([])).status).toBe(403)
    expect((await save([{ name: 'remark', readableBy: [reader.id], help: '说明' }])).status).toBe(200)
  })
})

describe('what a page and /api/access say about rights', () => {
  it('is yes or no: no conditions, no ids', async () => {
    await lab.create('sharing-settings', { company: company.id, modes: [{ collection: 'customers', mode: 'private' }] })
    const { client } = await member(everyRight)
    const { body } = await client('POST', '/api/customers', { name: '一' })
    const access = await client('GET', '/api/access')
    expect(JSON.stringify(access.body)).not.toMatch(/"where"|[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}/)
    expect(access.body.collections.customers).toMatchObject({ read: true, readVersions: true, update: true })
    const mine = await client('POST', `/api/customers/access/${String(body.doc.id)}`)
    expect(mine.body).toMatchObject({ read: true, update: true })
    expect(JSON.stringify(mine.body)).not.toContain('"where"')
    const foreign = await lab.inCompany(company, () =>
      lab.payload.create({ collection: 'customers', data: { name: '别人的', owner: own.companies[0]!.member.id } as never, depth: 0 }),
    )
    const theirs = await client('POST', `/api/customers/access/${String(foreign.id)}`)
    expect([theirs.body.read, theirs.body.update, theirs.body.readVersions].some(Boolean)).toBe(false)
  })
})
