import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

interface Made {
  id: string
  name: string
  parent: string | null
}

let lab: Lab
let course: Course
let instructor: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  instructor = await lab.client(course.instructor)
})
afterAll(() => lab.close())

let counter = 0
const newCompany = (): Promise<Doc> =>
  lab.create('companies', { name: `新企业 ${++counter}`, code: `new-${counter}`, course: course.course.id, class: course.class.id })
const make = (client: Client, company: Doc, levels: unknown, language = 'zh') =>
  client('POST', '/api/positions/from-template', { levels }, { 'X-Company': company.id, 'Accept-Language': language })

describe('positions from a template', () => {
  it.each([
    [2, '总经理', '销售员'],
    [3, '总经理/销售经理', '销售员'],
    [4, '总经理/销售总监/销售主管', '销售员'],
  ])('stand in %s levels', async (levels, above, name) => {
    const { status, body } = await make(instructor, await newCompany(), levels)
    expect([status, body.errors]).toEqual([200, undefined])
    const positions = body.positions as Made[]
    const pathOf = (id: string | null): string[] => {
      const found = positions.find((one) => one.id === id)
      return found ? [...pathOf(found.parent), found.name] : []
    }
    expect(pathOf(positions.find((one) => one.name === name)?.id ?? null).join('/')).toBe(`${above}/${name}`)
  })

  it('work at once: who holds one may do what it says and sees who stands below', async () => {
    const company = await newCompany()
    const positions = (await make(instructor, company, 3)).body.positions as Made[]
    const join = async (name: string): Promise<Client> => {
      const user = await lab.user({})
      await lab.create('memberships', { company: company.id, user: user.id, position: positions.find((one) => one.name === name)?.id })
      return lab.client(user, company)
    }
    const [head, manager, seller, agent] = [await join('总经理'), await join('销售经理'), await join('销售员'), await join('客服专员')]
    const rightsOf = async (client: Client) => (await client('GET', '/api/context')).body.permissions as Record<string, Record<string, boolean>>
    const all = { create: true, read: true, update: true, delete: true, import: true, export: true }
    expect(await rightsOf(head)).toMatchObject({ customers: all, products: all, positions: { create: true }, 'sharing-settings': { update: true } })
    expect(await rightsOf(manager)).toMatchObject({ customers: all, products: { create: true, delete: false }, positions: { read: true, create: false } })
    expect(await rightsOf(seller)).toMatchObject({ customers: { create: true, delete: false, import: true }, products: { read: true, update: false } })
    expect(await rightsOf(agent)).toMatchObject({ customers: { create: true, import: false, export: false } })

    await lab.create('sharing-settings', { company: company.id, modes: [{ collection: 'customers', mode: 'private' }] })
    const { status, body } = await seller('POST', '/api/customers', { name: '山西大学' })
    expect([status, body.errors]).toEqual([201, undefined])
    const statusFor = async (client: Client) => (await client('GET', `/api/customers/${(body.doc as Doc).id}`)).status
    expect([await statusFor(head), await statusFor(manager), await statusFor(agent)]).toEqual([200, 200, 404])
  })

  it('have names in the reader’s language', async () => {
    const { body } = await make(instructor, await newCompany(), 2, 'en')
    expect((body.positions as Made[]).map(({ name }) => name)).toEqual(['General manager', 'Salesperson', 'Service agent'])
  })

  it('are refused where there are positions of these names, and then none is made', async () => {
    const company = await newCompany()
    await lab.create('positions', { name: '客服专员', company: company.id, permissions: [] })
    expect(await make(instructor, company, 4)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', data: { names: ['客服专员'] } }] } })
    expect((await instructor('GET', '/api/positions', undefined, { 'X-Company': company.id })).body.totalDocs).toBe(1)
    expect((await make(instructor, company, 5)).status).toBe(400)
  })

  it('are for instructors of the class, admins, and members who may make positions', async () => {
    const company = await newCompany()
    const member = async (permissions: object[]): Promise<Client> => {
      const user = await lab.user({})
      const position = await lab.create('positions', { name: `P${++counter}`, company: company.id, permissions })
      await lab.create('memberships', { company: company.id, user: user.id, position: position.id })
      return lab.client(user, company)
    }
    const other = await lab.course({ companies: 1 })
    expect((await make(await member(everyRight.filter(({ module }) => module !== 'positions')), company, 2)).status).toBe(403)
    expect((await make(await lab.client(other.instructor), company, 2)).status).toBe(403)
    expect((await make(await lab.client(null), company, 2)).status).toBe(401)
    expect((await make(await member(everyRight), company, 2)).status).toBe(200)
    expect((await make(await lab.client(await lab.user({ role: 'admin' })), await newCompany(), 2)).status).toBe(200)
  })
})
