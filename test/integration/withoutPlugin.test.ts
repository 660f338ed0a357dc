/** Every plug-in is one line in payload.config.ts: whichever is taken out, the lab starts, seeds and works. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Config } from 'payload'

import { freshProgram, pluginLines, type PluginLine } from '../helpers/freshProgram.ts'
import type { Client, Course, Doc, Lab } from '../helpers/lab.ts'

const lines = pluginLines()

it('there are plug-ins to take out', () => {
  expect(lines.map(({ slug }) => slug)).toContain('sales-funnel')
})

const without: [string, PluginLine[]][] = lines.map((line) => [line.slug, [line]])
describe.each(lines.length > 1 ? [...without, ['any plug-in', lines] as (typeof without)[number]] : without)('the lab without %s', (_name, taken) => {
  let lab: Lab
  let course: Course
  let student: Client
  let missing: string[]

  beforeAll(async () => {
    freshProgram(lines)
    const { default: whole } = await import('../../payload.config.ts')
    const slugs = taken.map(({ slug }) => slug)
    missing = (await whole).collections.filter(({ custom }) => slugs.includes(String(custom?.plugin))).map(({ slug }) => slug)
    freshProgram(taken, () => (config: Config) => config)
    const { startLab } = await import('../helpers/lab.ts')
    lab = await startLab()
    const { seedDemo } = await import('../../seed/index.ts')
    const { readEnvironment } = await import('../../src/environment.ts')
    await seedDemo(lab.payload, readEnvironment())
    course = await lab.course({ companies: 1 })
    student = await lab.client(course.companies[0]!.member, course.companies[0]!.company)
  }, 300_000)
  afterAll(() => lab.close())

  const made = async (collection: string, data: object): Promise<Doc> => {
    const { status, body } = await student('POST', `/api/${collection}?depth=0`, data)
    expect([status, body.errors]).toEqual([201, undefined])
    return body.doc as Doc
  }

  it('has none of its collections, and no right in sight that names them', async () => {
    expect(missing.length).toBeGreaterThan(0)
    const there = lab.payload.config.collections.map(({ slug }) => String(slug))
    expect(there.filter((slug) => missing.includes(slug))).toEqual([])
    for (const slug of missing) expect((await student('GET', `/api/${slug}`)).status).toBe(404)
    const { body } = await student('GET', '/api/context')
    expect(body.modules.map(({ slug }: Doc) => slug).filter((slug: unknown) => missing.includes(String(slug)))).toEqual([])
  })

  it('answers for every collection that is left', async () => {
    const modules = (await student('GET', '/api/context')).body.modules as { slug: string }[]
    expect(modules.length).toBeGreaterThan(5)
    for (const { slug } of modules) expect([slug, (await student('GET', `/api/${slug}?limit=5`)).status]).toEqual([slug, 200])
  })

  it('does the daily work', async () => {
    const customer = await made('customers', { name: '华夏机械' })
    const contact = await made('contacts', { name: '王芳', customers: [{ customer: customer.id, primary: true }] })
    await made('activities', { subject: '拜访', type: 'visit', customer: customer.id, contact: contact.id })
    await made('notes', { text: '预算', target: { relationTo: 'customers', value: customer.id } })
    expect((await student('PATCH', `/api/customers/${customer.id}`, { remark: '已拜访' })).status).toBe(200)
    expect((await student('GET', `/api/customers/${customer.id}/timeline`)).body.docs.length).toBeGreaterThan(0)
    expect((await student('GET', '/api/customers/export?format=csv')).status).toBe(200)
    expect((await student('DELETE', `/api/contacts/${contact.id}`)).status).toBe(200)
  })

  it('has its demo companies', async () => {
    const { totalDocs } = await lab.inCompany((await companies())[0]!, () => lab.payload.count({ collection: 'customers' }))
    expect(totalDocs).toBeGreaterThan(20)
  })

  const companies = async (): Promise<Doc[]> => {
    const { acrossCompanies } = await import('../../src/company-schema/requestStore.ts')
    const where = { code: { in: ['feida', 'hospital', 'exhibition'] } }
    const find = () => lab.payload.find({ collection: 'companies' as 'users', where, depth: 0 })
    return (await acrossCompanies('test', find)).docs as unknown as Doc[]
  }
})
