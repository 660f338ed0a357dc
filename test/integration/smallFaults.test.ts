import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let student: Client
let neighbour: Client
let admin: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 2 })
  const [own, other] = course.companies
  student = await lab.client(own!.member, own!.company)
  neighbour = await lab.client(other!.member, other!.company)
  admin = await lab.client(await lab.user({ role: 'admin' }))
})
afterAll(() => lab.close())

describe('a change of many records', () => {
  it.each([
    '',
    '?where=',
    '?where={}',
    '?where[and][]=',
    '?where={"and":[]}',
    '?where={"or":[{}]}',
    '?where={"and":[{"or":[]}]}',
    '?where={"name":{}}',
    '?where={"or":[{"name":{"equals":"x"}},{}]}',
  ])('that names none (%s) is refused, and changes none', async (query) => {
    const { id } = (await student('POST', '/api/customers', { name: 'Stays' })).body.doc
    for (const method of ['PATCH', 'DELETE'] as const) {
      const { status } = await student(method, `/api/customers${query}`, method === 'PATCH' ? { name: 'Changed' } : undefined)
      expect([method, status]).toEqual([method, 400])
    }
    expect((await student('GET', `/api/customers/${id}`)).body).toMatchObject({ name: 'Stays', deletedAt: null })
  })

  it('that names some changes those', async () => {
    const { id } = (await student('POST', '/api/customers', { name: 'Before' })).body.doc
    expect((await student('PATCH', `/api/customers?where[id][equals]=${id}`, { name: 'After' })).body.docs).toHaveLength(1)
    expect((await student('PATCH', `/api/customers?where={"and":[{},{"id":{"equals":"${id}"}}]}`, { name: 'Again' })).body.docs).toHaveLength(1)
  })
})

describe('a record', () => {
  it('is not born in the recycle bin', async () => {
    const refused = await student('POST', '/api/customers', { name: 'Dead', deletedAt: '2026-01-01T00:00:00.000Z' })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'deletedAt' }] } })
    expect((await student('POST', '/api/customers', { name: 'Alive', deletedAt: null })).status).toBe(201)
  })

  it('goes to the recycle bin by a change of its own, at the moment of the server', async () => {
    const { id } = (await student('POST', '/api/customers', { name: 'To be binned' })).body.doc
    const at = '2001-01-01T00:00:00.000Z'
    const refused = await student('PATCH', `/api/customers/${id}`, { name: 'Changed', deletedAt: at })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'deletedAt' }] } })
    expect((await student('GET', `/api/customers/${id}`)).body).toMatchObject({ name: 'To be binned', deletedAt: null })
    const binned = await student('PATCH', `/api/customers/${id}`, { deletedAt: at })
    expect(binned.status).toBe(200)
    expect(Date.parse(binned.body.doc.deletedAt)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('is locked in the name of whoever opens it, whomever the request names', async () => {
    const { id } = (await student('POST', '/api/customers', { name: 'Opened' })).body.doc
    const [own, other] = course.companies
    const made = await student('POST', '/api/payload-locked-documents', {
      document: { relationTo: 'customers', value: id },
      user: { relationTo: 'users', value: other!.member.id },
    })
    expect(made.status).toBe(201)
    const [lock] = (await lab.payload.find({ collection: 'payload-locked-documents', where: { id: { equals: made.body.doc.id } }, depth: 0 })).docs
    expect(lock).toMatchObject({ user: { relationTo: 'users', value: own!.member.id } })
  })
})

describe('a file', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const upload = (client: Client, name: string) => {
    const form = new FormData()
    form.set('file', new Blob([png], { type: 'image/png' }), name)
    form.set('_payload', '{}')
    return client('POST', '/api/documents', form)
  }

  it('is called the same whether another company has one of its name or not', async () => {
    const [first, second] = [await upload(student, '报价.png'), await upload(neighbour, '报价.png')]
    for (const { status, body } of [first, second]) {
      expect(status).toBe(201)
      expect(body.doc.filename).toMatch(/^报价-[0-9a-f]{8}\.png$/)
    }
  })

  it('called like a page is refused, and nothing of it stays', async () => {
    const folder = join(process.env.DATA_DIR ?? '', 'uploads')
    const before = readdirSync(folder).length
    for (const name of ['a.html', 'a.svg', 'a.png.js'])
      expect(await upload(student, name)).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'file' }] } })
    expect(readdirSync(folder)).toHaveLength(before)
  })
})

describe('a name', () => {
  it.each(['系统管理员', ' 系 统 管理员 ', '系统·管理员', 'ＡＤＭＩＮ', 'Administrator', 'CRM Lab', '教师'])(
    'that stands for the platform or its staff (%s) is nobody’s own',
    async (name) => {
      const { member } = course.companies[0]!
      const refused = { status: 400, body: { errors: [{ code: 'invalid', field: 'name' }] } }
      expect(await student('PATCH', `/api/users/${member.id}`, { name })).toMatchObject(refused)
      expect(await student('POST', '/api/users/register', { username: 'pretender', name, password: 'Password-1' })).toMatchObject(refused)
    },
  )

  it('of a person is theirs, and administrators name whom they like', async () => {
    const { member } = course.companies[0]!
    expect((await student('PATCH', `/api/users/${member.id}`, { name: '管晓明' })).status).toBe(200)
    expect((await admin('PATCH', `/api/users/${member.id}`, { name: '系统管理员' })).status).toBe(200)
  })
})

describe('a pattern of a field', () => {
  const setting = (pattern: string) =>
    admin('POST', '/api/field-settings', { target: 'customers', scope: 'platform', fields: [{ name: 'x_code', label: '编号', type: 'text', pattern }] })

  it.each([
    ['(?=a)b', /查找/],
    ['(a)\\1', /反向引用/],
    ['(', /写法/],
  ])('that the engine does not have (%s) is refused and says why', async (pattern, why) => {
    const { status, body } = await setting(pattern)
    expect(status).toBe(400)
    expect(JSON.stringify(body.errors)).toMatch(why)
  })

  it('made to explode holds nobody up', async () => {
    const made = await setting('(a|a)*')
    expect(made.status).toBe(201)
    const begun = performance.now()
    const answer = await student('POST', '/api/customers', { name: 'Slow', x_code: `${'a'.repeat(200)}!` })
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'x_code' }] } })
  })
})

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no collection, report, format or field', async (name) => {
    for (const path of [
      `/api/${name}`,
      `/api/schema/${name}`,
      `/api/reports/${name}`,
      `/api/customers/export?format=${name}`,
      `/api/customers?sort=${name}`,
      `/api/customers?select[${name}]=true`,
    ]) {
      const { status } = await student('GET', path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
  })
})
