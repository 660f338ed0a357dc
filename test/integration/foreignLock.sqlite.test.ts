import { spawn } from 'node:child_process'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { checkDatabase, databaseFileIn } from '../../src/company-database/sqlite/databaseFile.ts'
import { lockDataFolder } from '../../src/company-database/sqlite/fileLock.ts'
import { startLab, type Answer, type Client, type Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

onSqlite('another program locks the database file for four seconds', () => {
  let lab: Lab
  let student: Client
  let dataDir: string

  beforeAll(async () => {
    lab = await startLab()
    dataDir = String(process.env.DATA_DIR)
    const { companies } = await lab.course({ companies: 1 })
    const [first] = companies
    if (!first) throw new Error('The course has no company')
    student = await lab.client(first.member, first.company)
  })
  afterAll(() => lab.close())

  async function whileLocked(work: () => Promise<void>): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/helpers/lockHolder.ts', databaseFileIn(dataDir), '4000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await work()
    await ended
  }

  it('writes get a clear 503, reads go on, then all is normal and nothing acknowledged is lost', async () => {
    const writes: Promise<Answer>[] = []
    const reads: number[] = []
    const write = () => writes.push(student('POST', '/api/customers', { name: `Customer ${writes.length}` }))
    await whileLocked(async () => {
      for (let round = 0; round < 20; round++) {
        write()
        const asked = Date.now()
        expect((await student('GET', '/api/customers?limit=1')).status).toBe(200)
        reads.push(Date.now() - asked)
        await pause(150)
      }
    })
    for (let round = 0; round < 10; round++) write()
    const answers = await Promise.all(writes)

    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused.length).toBeGreaterThan(0)
    for (const { status, body, headers } of refused) {
      expect({ status, code: body.errors[0].code }).toEqual({ status: 503, code: 'busy' })
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(JSON.stringify(body)).not.toMatch(/SQLITE|insert/i)
    }
    expect(answers.slice(-10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
    expect(Math.max(...reads)).toBeLessThan(1_500)

    const acknowledged = answers.filter(({ status }) => status === 201).map(({ body }) => body.doc.name as string)
    const stored = (await student('GET', '/api/customers?limit=100')).body.docs as { name: string }[]
    expect(stored.map(({ name }) => name).sort()).toEqual(acknowledged.sort())
    await checkDatabase(databaseFileIn(dataDir))
  })

  it('a second lab on the same folder is refused', async () => {
    await expect(lockDataFolder(dataDir)).rejects.toThrow(/in use by process \d+/)
  })
})
