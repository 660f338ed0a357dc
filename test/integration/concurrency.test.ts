import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { password, startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let student: Client
let company: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  const [first] = course.companies
  if (!first) throw new Error('The course has no company')
  company = first.company
  student = await lab.client(first.member, company)
})
afterAll(() => lab.close())

const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))]
const code = (number: number) => `KH${String(number).padStart(6, '0')}`
const inParallel = <T>(count: number, work: (index: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, index) => work(index)))

describe('many at once', () => {
  it('create 200 customers with 200 distinct, consecutive codes', async () => {
    const answers = await inParallel(200, (index) => student('POST', '/api/customers', { name: `Parallel ${index}` }))
    expect(statuses(answers)).toEqual([201])
    const codes = answers.map(({ body }) => body.doc.code as string).sort()
    expect(codes).toEqual(Array.from({ length: 200 }, (_, index) => code(index + 1)))
    expect((await student('GET', '/api/customers?limit=1')).body.totalDocs).toBe(200)
  }, 120_000)

  it('change one record 50 times: no server error, and the last answer is what is stored', async () => {
    const { id } = (await student('POST', '/api/customers', { name: 'Contested' })).body.doc
    const answers = await inParallel(50, (index) => student('PATCH', `/api/customers/${id}`, { remark: `change ${index}` }))
    expect(statuses(answers)).toEqual([200])
    const stored = (await student('GET', `/api/customers/${id}`)).body
    const changes = answers.map(({ body }) => body.doc as { remark: string; updatedAt: string })
    const latest = changes
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1)
    const last = changes.filter(({ updatedAt }) => updatedAt === latest)
    expect(last.map(({ remark }) => remark)).toContain(stored.remark)
    expect(stored.updatedAt).toBe(latest)
    const versions = await lab.inCompany(company, () => lab.payload.findVersions({ collection: 'customers', where: { parent: { equals: id } }, limit: 100 }))
    expect(versions.docs.filter((one) => (one.version as { remark?: string }).remark === stored.remark)).toHaveLength(1)
  }, 120_000)

  it('count exactly, with transactions that are taken back, plain writes and reads between them', async () => {
    const { db } = lab.payload
    const counter = await db.create({ collection: 'counters', data: { series: 'storm', value: 0 } })
    const increase = (req?: Awaited<ReturnType<typeof createLocalReq>>) =>
      db.updateOne({ collection: 'counters', where: { id: { equals: counter.id } }, data: { value: { $inc: 1 } } as never, options: { atomic: true }, req })
    const { withTransientRetry } = await import('../../src/company-database/mongodb/transientRetry.ts')
    const inTransaction = (isAborted: boolean) => async () => {
      const req = await createLocalReq({}, lab.payload)
      try {
        await initTransaction(req)
        await increase(req)
        if (isAborted) throw new Error('aborted on purpose')
        await commitTransaction(req)
      } catch (error) {
        await killTransaction(req)
        throw error
      }
    }
    const transactions = inParallel(150, (index) =>
      withTransientRetry(inTransaction(index % 10 === 0)).catch((error: Error) => {
        if (error.message !== 'aborted on purpose') throw error
      }),
    )
    const writes = inParallel(150, () => withTransientRetry(() => increase()))
    const reads = inParallel(300, () => db.findOne<{ id: string; value: number }>({ collection: 'counters', where: { id: { equals: counter.id } } }))
    const [, , seen] = await Promise.all([transactions, writes, reads])
    expect(seen.every((one) => one !== null && one.value >= 0 && one.value <= 285)).toBe(true)
    expect(await db.findOne({ collection: 'counters', where: { id: { equals: counter.id } } })).toMatchObject({ value: 285 })
  }, 120_000)
})

describe('people who sign in at once with one account', () => {
  it('all stay signed in', async () => {
    const { username } = course.instructor
    const nobody = await lab.client(null)
    const signedIn = await inParallel(12, () => nobody('POST', '/api/users/login', { username, password }))
    expect(statuses(signedIn)).toEqual([200])
    const contexts = await Promise.all(signedIn.map(({ body }) => nobody('GET', '/api/users/me', undefined, { Authorization: `JWT ${body.token}` })))
    expect(contexts.map(({ body }) => body.user?.username)).toEqual(signedIn.map(() => username))
  })

  it('cannot undo that the account is disabled meanwhile', async () => {
    const admin = await lab.client(await lab.user({ role: 'admin' }))
    const person = await lab.user({})
    const nobody = await lab.client(null)
    const attempts = inParallel(8, () => nobody('POST', '/api/users/login', { username: person.username, password }))
    const [disabled] = await Promise.all([admin('PATCH', `/api/users/${person.id}`, { status: 'disabled' }), attempts])
    expect(disabled.status).toBe(200)
    expect((await admin('GET', `/api/users/${person.id}`)).body.status).toBe('disabled')
    expect(await nobody('POST', '/api/users/login', { username: person.username, password })).toMatchObject({ status: 403 })
  })
})

describe('codes that people type themselves', () => {
  const made = async (body: Record<string, unknown>) => student('POST', '/api/customers', { name: 'Coded', ...body })

  it('are passed over by the series', async () => {
    const last = Number((await made({})).body.doc.code.slice(2))
    for (let next = last + 1; next <= last + 14; next++) expect((await made({ code: code(next) })).status).toBe(201)
    const drawn = await made({})
    expect(drawn.status).toBe(201)
    expect(Number(drawn.body.doc.code.slice(2))).toBeGreaterThan(last + 14)
  })

  it('are passed over in the recycle bin as well', async () => {
    const last = Number((await made({})).body.doc.code.slice(2))
    const typed = (await made({ code: code(last + 1) })).body.doc
    expect((await student('DELETE', `/api/customers/${typed.id}`)).status).toBe(200)
    expect((await made({})).body.doc.code).toBe(code(last + 2))
  })

  it('are refused when another record has them, and the answer names the code', async () => {
    const { code: taken } = (await made({})).body.doc
    expect(await made({ code: taken })).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'code' }] } })
    const other = (await made({})).body.doc
    expect(await student('PATCH', `/api/customers/${other.id}`, { code: taken })).toMatchObject({ status: 400, body: { errors: [{ field: 'code' }] } })
    const answers = await inParallel(5, () => made({ code: 'TYPED-AT-ONCE' }))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400])
  })

  it('are free in every other company', async () => {
    const [, second] = course.companies
    if (!second) throw new Error('The course has one company only')
    const stranger = await lab.client(second.member, second.company)
    expect(await stranger('POST', '/api/customers', { name: 'Elsewhere' })).toMatchObject({ status: 201, body: { doc: { code: code(1) } } })
  })
})
