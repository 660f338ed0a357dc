import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let first: Doc
let second: Doc
let teacher: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 2 })
  ;[first, second] = course.companies.map(({ company }) => company) as [Doc, Doc]
  teacher = await lab.client(course.instructor)
})
afterAll(() => lab.close())

const on = ({ id }: Doc) => ({ 'X-Company': id })
const cookie = ({ id }: Doc) => ({ Cookie: `company=${id}` })

async function newCustomer(company: Doc): Promise<string> {
  const { status, body } = await teacher('POST', '/api/customers', { name: `${String(company.name)}的客户` }, on(company))
  expect(status).toBe(201)
  return body.doc.id
}

describe('what a page of one company sends, while another one was chosen in another tab', () => {
  it('is written to the company of the page', async () => {
    const { status, body } = await teacher('POST', '/api/customers', { name: '甲', company: second.id }, { ...on(first), ...cookie(second) })
    expect({ status, company: body.doc.company.id }).toEqual({ status: 201, company: first.id })
  })

  it.each([
    ['a save', 'PATCH', '', { name: '乙' }],
    ['a deletion', 'DELETE', '', undefined],
    ['a command', 'POST', '/clone', {}],
  ] as const)('is refused when %s means a record of another company', async (_what, method, path, body) => {
    const id = await newCustomer(second)
    const answer = await teacher(method, `/api/customers/${id}${path}`, body, on(first))
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'company-changed', field: 'company', data: { company: { id: second.id } } }] } })
    const { body: kept } = await teacher('GET', `/api/customers/${id}`, undefined, on(second))
    expect(kept).toMatchObject({ name: `${String(second.name)}的客户` })
  })

  it('is found by nobody who may not enter the other company', async () => {
    const id = await newCustomer(second)
    const student = await lab.client(course.companies[0]!.member, first)
    expect((await student('PATCH', `/api/customers/${id}`, { name: '丙' })).status).toBe(404)
  })

  it('is not found when the record is nowhere', async () => {
    const { body } = await teacher('POST', '/api/customers', { name: '丁' }, on(first))
    await teacher('DELETE', `/api/customers/${body.doc.id}`, undefined, on(first))
    await teacher('DELETE', `/api/customers/${body.doc.id}?trash=true`, undefined, on(first))
    expect((await teacher('PATCH', `/api/customers/${body.doc.id}`, { name: '丁' }, on(first))).status).toBe(404)
  })

  it('does not keep anybody from signing out who was put out of the company', async () => {
    const stranger = await lab.client(await lab.user({ name: '路人' }))
    expect((await stranger('GET', '/api/context', undefined, on(first))).status).toBe(403)
    expect((await stranger('POST', '/api/users/logout', {}, on(first))).status).toBe(200)
  })
})
