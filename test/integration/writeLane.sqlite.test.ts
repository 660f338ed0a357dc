import { existsSync, rmSync, statSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, initTransaction, killTransaction } from 'payload'

import { databaseFileIn } from '../../src/company-database/sqlite/databaseFile.ts'
import { lockDataFolder } from '../../src/company-database/sqlite/fileLock.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { password, startLab, type Course, type Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

onSqlite('Payload on the write lane', () => {
  let lab: Lab
  let course: Course
  let dataDir: string
  let isClosed = false

  beforeAll(async () => {
    lab = await startLab()
    dataDir = String(process.env.DATA_DIR)
    course = await lab.course({ companies: 1 })
  })
  afterAll(async () => {
    if (!isClosed) await lab.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const courses = () => acrossCompanies('test', () => lab.payload.count({ collection: 'courses' }))

  it('shows a transaction its own writes, and nobody else before its end', async () => {
    const before = (await courses()).totalDocs
    await acrossCompanies('test', async () => {
      const req = await createLocalReq({}, lab.payload)
      await initTransaction(req)
      await lab.payload.create({ collection: 'courses', data: { name: 'Draft', code: 'draft', instructor: course.instructor.id } as never, req })
      expect((await lab.payload.count({ collection: 'courses', req })).totalDocs).toBe(before + 1)
      expect((await courses()).totalDocs).toBe(before)
      await killTransaction(req)
    })
    expect((await courses()).totalDocs).toBe(before)
  })

  it('refuses a call inside a transaction that does not pass on its request, instead of waiting for itself', async () => {
    await acrossCompanies('test', async () => {
      const req = await createLocalReq({}, lab.payload)
      await initTransaction(req)
      const data = { name: 'Forgotten', code: 'forgotten', instructor: course.instructor.id } as never
      await expect(lab.payload.create({ collection: 'courses', data })).rejects.toThrow(/pass `req`/)
      await expect(lab.payload.db.create({ collection: 'courses', data })).rejects.toThrow(/pass `req`/)
      await killTransaction(req)
    })
    expect((await acrossCompanies('test', () => lab.payload.count({ collection: 'courses', where: { code: { equals: 'forgotten' } } }))).totalDocs).toBe(0)
  })

  it('refuses a write that would slip past the lane', async () => {
    const { drizzle } = lab.payload.db as unknown as { drizzle: { run: (statement: string) => Promise<unknown> } }
    await expect(drizzle.run("UPDATE users SET name = 'x'")).rejects.toMatchObject({ cause: { code: 'SQLITE_READONLY' } })
  })

  it('signs many people in at once, and answers a forgotten password', async () => {
    const [first] = course.companies
    const username = String(first?.member.username)
    const nobody = await lab.client(null)
    const answers = await Promise.all(Array.from({ length: 12 }, () => nobody('POST', '/api/users/login', { username: course.instructor.username, password })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect((await nobody('POST', '/api/users/forgot-password', { username })).status).toBe(200)
  })

  it('gives everything back when it is closed', async () => {
    await lab.payload.destroy()
    isClosed = true
    const log = `${databaseFileIn(dataDir)}-wal`
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
    await (await lockDataFolder(dataDir)).release()
  })
})
