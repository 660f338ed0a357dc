import { rmSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FindArgs } from 'payload'

import { startLab, type Course, type Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

/** A condition on every record's relation makes the adapter join, and so go its own way. */
const joining = { 'owner.username': { exists: true } }

onSqlite('reading with one plain statement', () => {
  let lab: Lab
  let course: Course

  beforeAll(async () => {
    lab = await startLab()
    course = await lab.course({ companies: 1 })
    const { company, member } = course.companies[0]!
    const ask = await lab.client(member, company)
    for (let number = 1; number <= 23; number++) {
      const answer = await ask('POST', '/api/customers', {
        name: `客户 ${String(number).padStart(2, '0')} '"%_😀`,
        contractAmount: number % 3 === 0 ? undefined : number * 1.25,
        remark: number % 2 ? '长'.repeat(500) : null,
      })
      expect(answer.status).toBe(201)
    }
  })
  afterAll(async () => {
    await lab.close()
    rmSync(String(process.env.DATA_DIR), { recursive: true, force: true })
  })

  const found = (args: Partial<FindArgs>) =>
    lab.inCompany(course.companies[0]!.company as never, () => lab.payload.db.find<Record<string, unknown>>({ collection: 'customers', ...args }))

  it.each<[string, Partial<FindArgs>]>([
    ['a first page', { limit: 10, page: 1, sort: 'name' }],
    ['a page in the middle', { limit: 10, page: 2, sort: '-name' }],
    ['the last page', { limit: 10, page: 3, sort: 'name' }],
    ['a page that holds everything', { limit: 100, page: 1, sort: 'name' }],
    ['exactly everything', { limit: 23, page: 1, sort: 'name' }],
    ['everything', { limit: 0, sort: 'name' }],
    ['without paging', { pagination: false, limit: 5, sort: 'name' }],
    ['several sorts', { limit: 10, sort: ['contractAmount', 'name'] }],
    ['a selection', { limit: 3, sort: 'name', select: { name: true, contractAmount: true } }],
    ['all but a selection', { limit: 3, sort: 'name', select: { name: false } }],
  ])('%s is what the adapter itself answers', async (_name, args) => {
    const plain = await found(args)
    const joined = await found({ ...args, where: joining })
    expect(plain).toEqual(joined)
    expect(plain.docs.length).toBeGreaterThan(0)
  })

  it('a page behind the end is empty and knows how much there is', async () => {
    expect(await found({ limit: 10, page: 9, sort: 'name' })).toMatchObject({
      docs: [],
      page: 9,
      totalDocs: 23,
      totalPages: 3,
      hasNextPage: false,
      prevPage: 8,
    })
  })

  it('nothing found is what the adapter itself answers', async () => {
    const nothing = { name: { equals: 'nobody' } }
    const plain = await found({ limit: 10, page: 1, sort: 'name', where: nothing })
    expect(plain).toMatchObject({ docs: [], totalDocs: 0 })
    expect(await found({ limit: 10, page: 2, sort: 'name', where: nothing })).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it('never gives out a field that only the server asks for', async () => {
    const { docs } = await found({ limit: 1 })
    expect(docs[0]).not.toHaveProperty('importRun')
  })
})
