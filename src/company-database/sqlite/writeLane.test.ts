import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient, type Client } from '@libsql/client'

import { createWriteLane, type WriteLane } from './writeLane.ts'

interface Db {
  run: (sql: string) => Promise<unknown>
}

let folder: string
let reader: Client
let lane: WriteLane<Db>
let opened: number
let abandoned: string[]

const connect = () => createClient({ url: `file:${join(folder, 'lane.db')}` })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const stored = async (): Promise<number[]> => (await reader.execute('SELECT value FROM item ORDER BY value')).rows.map((row) => Number(row.value))

function newLane(limits: Parameters<typeof createWriteLane<Db>>[0]['limits'] = {}): WriteLane<Db> {
  return createWriteLane<Db>({
    open: async ({ onStatement, onFailure }) => {
      opened++
      const client = connect()
      await client.execute('PRAGMA busy_timeout = 0')
      const run = async (sql: string) => {
        onStatement()
        return client.execute(sql).catch((error: unknown) => {
          onFailure(error)
          throw error
        })
      }
      return { execute: (sql) => client.execute(sql), db: { run }, close: () => client.close() }
    },
    onAbandoned: (id) => abandoned.push(id),
    limits,
  })
}

/** Uses the transaction's query builder as Payload's adapter does. */
function run(id: string, sql: string): Promise<unknown> {
  const db = lane.dbOf(id)
  if (!db) throw new Error('The transaction is not open')
  return db.run(sql)
}

async function insert(value: number): Promise<void> {
  const id = await lane.begin()
  await run(id, `INSERT INTO item VALUES (${value})`)
  await pause(1)
  await lane.commit(id)
}

/** Begins a transaction in an asynchronous call chain of its own, as another request would. */
const inAnotherRequest = <T>(work: () => Promise<T>): Promise<T> => Promise.resolve().then(work)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crm-lab-lane-'))
  reader = connect()
  await reader.execute('PRAGMA journal_mode = WAL')
  await reader.execute('CREATE TABLE item (value INTEGER UNIQUE)')
  opened = 0
  abandoned = []
  lane = newLane()
})

afterEach(async () => {
  await lane.close()
  reader.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the write lane', () => {
  it('runs transactions one after another and loses none', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, value) => insert(value)))
    expect(await stored()).toEqual(Array.from({ length: 100 }, (_, value) => value))
    expect(opened).toBe(1)
  })

  it('takes back what is rolled back, and shows nothing of it to readers before', async () => {
    const id = await lane.begin()
    await run(id, 'INSERT INTO item VALUES (1)')
    expect(await stored()).toEqual([])
    await lane.rollback(id)
    await insert(2)
    expect(await stored()).toEqual([2])
  })

  it('goes on after a statement that a constraint refused', async () => {
    await insert(1)
    const id = await lane.begin()
    await expect(run(id, 'INSERT INTO item VALUES (1)')).rejects.toThrow(/UNIQUE/)
    await run(id, 'INSERT INTO item VALUES (2)')
    await lane.commit(id)
    expect(await stored()).toEqual([1, 2])
  })

  it('answers busy while another process holds the file, and works again afterwards', async () => {
    lane = newLane({ lockWait: 200 })
    await insert(1)
    const other = connect()
    await other.execute('BEGIN IMMEDIATE')
    const answers = await Promise.allSettled([insert(2), insert(3), insert(4)])
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(answers[0]).toMatchObject({ reason: { code: 'busy', status: 503, details: { retryAfter: 2 } } })
    await other.execute('ROLLBACK')
    other.close()
    await insert(5)
    expect(await stored()).toEqual([1, 5])
  })

  it('waits for a short lock of another process', async () => {
    const other = connect()
    await other.execute('BEGIN IMMEDIATE')
    const waiting = insert(1)
    await pause(300)
    await other.execute('ROLLBACK')
    other.close()
    await waiting
    expect(await stored()).toEqual([1])
  })

  it('takes back everything when the commit fails, and starts clean', async () => {
    const id = await lane.begin()
    await run(id, 'CREATE TABLE child (item INTEGER REFERENCES item (value) DEFERRABLE INITIALLY DEFERRED)')
    await run(id, 'INSERT INTO child VALUES (99)')
    await expect(lane.commit(id)).rejects.toMatchObject({ code: 'busy' })
    await insert(1)
    expect(await stored()).toEqual([1])
    await expect(reader.execute('SELECT * FROM child')).rejects.toThrow(/no such table/)
  })

  it('commits nothing once SQLite may have ended the transaction by itself', async () => {
    const id = await lane.begin()
    await run(id, 'INSERT INTO item VALUES (1)')
    await run(id, 'PRAGMA max_page_count = 3')
    await expect(run(id, 'CREATE TABLE filler AS SELECT randomblob(100000) AS content')).rejects.toThrow(/FULL/)
    await expect(async () => run(id, 'INSERT INTO item VALUES (2)')).rejects.toMatchObject({ code: 'busy' })
    await expect(lane.commit(id)).rejects.toMatchObject({ code: 'busy' })
    await insert(3)
    expect(await stored()).toEqual([3])
  })

  it('does not let an abandoned transaction hold everybody up', async () => {
    lane = newLane({ idle: 500 })
    const id = await inAnotherRequest(() => lane.begin())
    const db = lane.dbOf(id)
    await db?.run('INSERT INTO item VALUES (1)')
    await inAnotherRequest(() => insert(2))
    expect(await stored()).toEqual([2])
    expect(abandoned).toEqual([id])
    // Whoever comes back to it is told, and writes into nobody else's transaction.
    const later = await lane.begin()
    await expect(async () => db?.run('INSERT INTO item VALUES (3)')).rejects.toMatchObject({ code: 'busy' })
    expect(() => lane.refuseIfLost(id)).toThrow()
    await expect(lane.commit(id)).rejects.toMatchObject({ code: 'busy', status: 503 })
    await lane.commit(later)
    expect(await stored()).toEqual([2])
  })

  it('ends a transaction that works for too long', async () => {
    lane = newLane({ total: 600 })
    const id = await inAnotherRequest(() => lane.begin())
    for (let value = 0; value < 100 && lane.isOpen(id); value++) {
      await run(id, `INSERT INTO item VALUES (${value})`)
      await pause(20)
    }
    expect(abandoned).toEqual([id])
    expect(await stored()).toEqual([])
  })

  it('refuses a request that waits for its own transaction, and keeps that one', async () => {
    lane = newLane({ nested: 250 })
    const outer = await lane.begin()
    await run(outer, 'INSERT INTO item VALUES (1)')
    await expect(lane.begin()).rejects.toThrow(/pass `req`/)
    await lane.commit(outer)
    expect(await stored()).toEqual([1])
  })

  it('does not mistake transactions begun side by side for such a request', async () => {
    lane = newLane({ nested: 250 })
    const slow = async (value: number) => {
      const id = await lane.begin()
      await pause(700)
      await run(id, `INSERT INTO item VALUES (${value})`)
      await lane.commit(id)
    }
    await Promise.all([slow(1), slow(2), slow(3)])
    expect(await stored()).toEqual([1, 2, 3])
  })

  it('gives up after a while in the queue', async () => {
    lane = newLane({ queueWait: 300 })
    const id = await inAnotherRequest(() => lane.begin())
    await expect(inAnotherRequest(() => lane.begin())).rejects.toMatchObject({ code: 'busy' })
    await lane.commit(id)
    await insert(1)
    expect(await stored()).toEqual([1])
  })

  it('refuses who waits when it is closed', async () => {
    const open = await inAnotherRequest(() => lane.begin())
    await run(open, 'INSERT INTO item VALUES (1)')
    const waiting = inAnotherRequest(() => lane.begin())
    waiting.catch(() => undefined)
    await pause(10)
    await lane.close()
    await expect(waiting).rejects.toMatchObject({ code: 'busy' })
    await expect(lane.begin()).rejects.toThrow(/closed/)
    expect(await stored()).toEqual([])
  })
})
