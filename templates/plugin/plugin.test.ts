/** Customer complaints: a due date by the class clock, closed once, in sight of their company alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../../test/helpers/lab.ts'

const records = '/api/customer-complaints'
let lab: Lab
let course: Course
let me: Client
let foreigner: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  me = await memberWith([{ module: 'customer-complaints', create: true, read: true, update: true, delete: true }])
  foreigner = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
})
afterAll(() => lab.close())

/** A new colleague whose position has these rights beside those of the core. */
async function memberWith(rights: object[]): Promise<Client> {
  const { company } = course.companies[0]!
  const user = await lab.user({ name: 'Member' })
  const position = await lab.create('positions', { name: 'Position', company: company.id, permissions: [...everyRight, ...rights] })
  await lab.create('memberships', { company: company.id, user: user.id, position: position.id })
  return lab.client(user, company)
}

async function made(data: object = {}): Promise<Doc> {
  const { status, body } = await me('POST', `${records}?depth=0`, { subject: '主题', ...data })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

describe('a record', () => {
  it('is due a week after the date of the class, unless somebody says otherwise', async () => {
    const instructor = await lab.client(course.instructor, course.companies[0]!.company)
    expect((await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: '2026-02-26T00:00:00.000Z' })).status).toBe(200)
    expect(await made()).toMatchObject({ dueAt: '2026-03-05T00:00:00.000Z', closedAt: null })
    expect(await made({ dueAt: '2026-04-01T00:00:00.000Z' })).toMatchObject({ dueAt: '2026-04-01T00:00:00.000Z' })
  })

  it('is not there for another company, and not for positions without the right', async () => {
    const { id } = await made()
    expect((await foreigner('GET', `${records}/${id}`)).status).not.toBe(200)
    const trainee = await memberWith([])
    expect((await trainee('GET', records)).status).toBe(403)
    expect((await me('GET', `${records}/${id}`)).status).toBe(200)
  })
})

describe('close', () => {
  it('asks for the result', async () => {
    const { id } = await made()
    expect(await me('POST', `${records}/${id}/close`, {})).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'result' }] } })
  })

  it('closes it once, of ten at the same time, and nothing else does', async () => {
    const { id } = await made({ closedAt: '2026-01-01T00:00:00.000Z' })
    expect((await me('GET', `${records}/${id}`)).body.closedAt ?? null).toBeNull()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => me('POST', `${records}/${id}/close`, { result: `结果 ${String(index)}` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
    const { result } = answers.find(({ status }) => status === 200)?.body.doc as Doc
    expect((await me('GET', `${records}/${id}`)).body).toMatchObject({ result, closedAt: expect.any(String) })
  })
})
