/** A plug-in is one line in payload.config.ts: without it the lab works, and with it again nothing is lost. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Config, Plugin } from 'payload'

import { freshProgram } from '../helpers/freshProgram.ts'
import type { Client, Doc, Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

onSqlite('the sales funnel', () => {
  /** What the program has left when it was closed. */
  const kept = mkdtempSync(join(tmpdir(), 'crm-lab-test-'))
  const salesFunnelLine = { slug: 'sales-funnel', name: 'salesFunnel' }
  let lab: Lab
  let student: Client
  let instructor: Client
  let people: { member: { username: string }; instructor: { username: string }; company: Doc; classId: string; course: string }
  const made: Record<string, Doc> = {}

  /** Starts the program anew on the same data, with this in the place of the plug-in's line. */
  async function start(line?: () => Plugin): Promise<void> {
    freshProgram([salesFunnelLine], line)
    const { startLab } = await import('../helpers/lab.ts')
    lab = await startLab({ prepare: async (dataDir) => cpSync(kept, dataDir, { recursive: true }) })
    const { seedPlatform } = await import('../../seed/index.ts')
    await seedPlatform(lab.payload)
    if (!people) return
    student = await lab.client(people.member, people.company)
    instructor = await lab.client(people.instructor, people.company)
  }

  async function close(): Promise<void> {
    await lab.payload.destroy()
    rmSync(kept, { recursive: true, force: true })
    cpSync(String(process.env.DATA_DIR), kept, { recursive: true })
    rmSync(String(process.env.DATA_DIR), { recursive: true, force: true })
  }

  const create = async (collection: string, data: object): Promise<Doc> => {
    const { status, body } = await student('POST', `/api/${collection}?depth=0`, data)
    expect([status, body.errors]).toEqual([201, undefined])
    return body.doc as Doc
  }
  const read = async (collection: string, id: unknown): Promise<Doc> => (await student('GET', `/api/${collection}/${String(id)}?depth=0`)).body as Doc
  const slugs = () => lab.payload.config.collections.map(({ slug }) => slug)

  beforeAll(async () => {
    await start()
    const course = await lab.course({ companies: 1 })
    const [first] = course.companies
    if (!first) throw new Error('The course has no company')
    people = { ...first, instructor: course.instructor, classId: course.class.id, course: course.course.id }
    student = await lab.client(first.member, first.company)
    made.customer = await create('customers', { name: '华夏机械' })
    made.opportunity = await create('opportunities', { title: '一期', customer: made.customer.id, amount: 10 })
    made.activity = await create('activities', { subject: '拜访', type: 'visit', customer: made.customer.id, opportunity: made.opportunity.id })
    made.note = await create('notes', { text: '预算', target: { relationTo: 'opportunities', value: made.opportunity.id } })
    made.lead = await create('leads', { name: '展会线索', status: 'contacted' })
    await student('POST', `/api/opportunities/${made.opportunity.id}/move`, { stage: 'needs' })
    await close()
  })
  afterAll(async () => {
    await close()
    rmSync(kept, { recursive: true, force: true })
  })

  it('is gone without its line, and everything else works', async () => {
    await start(() => (config: Config) => config)
    expect(slugs()).not.toContain('opportunities')
    expect((await student('GET', '/api/opportunities')).status).toBe(404)
    expect((await student('GET', '/api/reports/funnel')).status).toBe(404)
    const { body } = await student('GET', '/api/context')
    expect(body.modules.map(({ slug }: { slug: string }) => slug)).not.toContain('leads')
    expect(await read('activities', made.activity?.id)).toMatchObject({ subject: '拜访', customer: made.customer?.id })
    expect((await student('PATCH', `/api/activities/${made.activity?.id}`, { subject: '再次拜访' })).status).toBe(200)
    expect((await student('PATCH', `/api/customers/${made.customer?.id}`, { remark: '无插件' })).status).toBe(200)
    expect((await student('GET', `/api/customers/${made.customer?.id}/timeline`)).status).toBe(200)
    made.later = await create('customers', { name: '后来的客户' })
    const company = { name: '后来的企业', code: 'later', course: people.course, class: people.classId }
    expect((await instructor('POST', '/api/companies', company)).status).toBe(201)
    await close()
  })

  it('is hidden and in nobody’s reach when it is switched off', async () => {
    freshProgram([salesFunnelLine])
    const { salesFunnel } = await import('../../plugins/sales-funnel/index.ts')
    await start(() => salesFunnel({ enabled: false }))
    expect(slugs()).toContain('opportunities')
    for (const slug of ['opportunities', 'leads', 'competitors']) expect((await instructor('GET', `/api/${slug}`)).status).not.toBe(200)
    expect((await student('GET', '/api/context')).body.modules.map(({ slug }: { slug: string }) => slug)).not.toContain('leads')
    expect(await read('activities', made.activity?.id)).not.toHaveProperty('opportunity')
    expect((await student('PATCH', `/api/activities/${made.activity?.id}`, { note: '没有商机' })).status).toBe(200)
    await close()
  })

  it('is there again with its line, with all that it had', async () => {
    await start()
    expect(await read('opportunities', made.opportunity?.id)).toMatchObject({ title: '一期', stage: 'needs', customer: made.customer?.id, amount: 10 })
    expect(await read('leads', made.lead?.id)).toMatchObject({ name: '展会线索', status: 'contacted' })
    expect(await read('activities', made.activity?.id)).toMatchObject({ subject: '再次拜访', note: '没有商机', opportunity: made.opportunity?.id })
    expect(await read('notes', made.note?.id)).toMatchObject({ target: { relationTo: 'opportunities', value: made.opportunity?.id } })
    expect((await student('GET', `/api/opportunities/${made.opportunity?.id}/stages`)).body.docs).toHaveLength(2)
    expect((await student('POST', `/api/opportunities/${made.opportunity?.id}/win`)).status).toBe(200)
    await create('opportunities', { title: '二期', customer: made.later?.id })
  })

  it('gives companies that were made meanwhile their process', async () => {
    const { docs } = (await instructor('GET', '/api/companies?where[code][equals]=later')).body
    const there = await lab.client(people.instructor, docs[0])
    expect((await there('GET', '/api/processes')).body.docs).toMatchObject([{ appliesTo: 'opportunities' }])
  })
})
