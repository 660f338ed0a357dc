import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { backup } from '../../src/backup/backup.ts'
import { restore } from '../../src/backup/restore.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { readEnvironment } from '../../src/environment.ts'
import { startLab, type Client, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let student: Client
let folder: string

beforeAll(async () => {
  lab = await startLab()
  folder = mkdtempSync(join(tmpdir(), 'crm-lab-archive-'))
  const { companies } = await lab.course({ companies: 1 })
  const [first] = companies
  if (!first) throw new Error('The course has no company')
  student = await lab.client(first.member, first.company)
  for (const name of ['山西大学', "O'Brien & 50%_😀", 'x'.repeat(2_000)])
    expect((await student('POST', '/api/customers', { name: name.slice(0, 100), remark: name })).status).toBe(201)
})
afterAll(async () => {
  await lab.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that people can see of the installation, with dates, versions and the recycle bin. */
async function everything(): Promise<Record<string, unknown>> {
  const { payload } = lab
  return acrossCompanies('test', async () => {
    const seen: Record<string, unknown> = {}
    for (const { slug, versions } of payload.config.collections) {
      if (slug === 'payload-locked-documents') continue
      seen[slug] = (await payload.db.find({ collection: slug, sort: 'id', limit: 0, pagination: false })).docs
      if (versions) seen[`${slug} versions`] = (await payload.db.findVersions({ collection: slug, sort: 'id', limit: 0, pagination: false })).docs
    }
    return seen
  })
}

/** Names what differs; a difference of everything as text would take minutes. */
async function changedSince(then: Record<string, unknown>): Promise<string[]> {
  const now = await everything()
  return Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(then[name]))
}

describe('the whole installation', () => {
  let file: string
  let then: Record<string, unknown>

  it('is backed up while it runs', async () => {
    then = await everything()
    file = await backup(readEnvironment(), join(folder, 'lab.tar.gz'))
    expect(await changedSince(then)).toEqual([])
  })

  it('is not restored while it runs', async () => {
    await expect(restore(readEnvironment(), file)).rejects.toThrow(/in use by/)
    expect(await changedSince(then)).toEqual([])
  })

  it('is restored exactly, and works on', async () => {
    const [customer] = (await student('GET', '/api/customers?limit=1')).body.docs as Doc[]
    expect((await student('PATCH', `/api/customers/${customer?.id}`, { remark: 'changed later' })).status).toBe(200)
    expect((await student('POST', '/api/customers', { name: 'Created later' })).status).toBe(201)
    await lab.user({ username: 'came-later' })
    expect(await changedSince(then)).toEqual(expect.arrayContaining(['customers', 'customers versions', 'users', 'counters']))

    await lab.payload.db.destroy?.()
    await restore(readEnvironment(), file)
    await lab.payload.db.init?.()
    await lab.payload.db.connect?.()

    expect(await changedSince(then)).toEqual([])
    expect(await student('POST', '/api/customers', { name: 'Created after' })).toMatchObject({ status: 201, body: { doc: { code: 'KH000004' } } })
    expect((await student('POST', '/api/customers', { name: 'Same code', code: 'KH000004' })).status).toBe(400)
  })

  it('is backed up as of one moment, whatever is written meanwhile', async () => {
    let isOver = false
    let written = 0
    const writing = (async () => {
      for (; !isOver; written++) {
        // On SQLite a request without a socket never waits, and would let nothing else run.
        await new Promise((resolve) => setImmediate(resolve))
        const created = await student('POST', '/api/customers', { name: `While ${written}`, remark: 'v1' })
        if (created.status !== 201) return created.body as unknown
        await student('PATCH', `/api/customers/${created.body.doc.id}`, { remark: 'v2' })
      }
      return null
    })()
    const copy = await backup(readEnvironment(), join(folder, 'during.tar.gz'))
    isOver = true
    expect(await writing).toBeNull()
    expect(written).toBeGreaterThan(0)

    await lab.payload.db.destroy?.()
    await restore(readEnvironment(), copy)
    await lab.payload.db.init?.()
    await lab.payload.db.connect?.()
    const seen = await everything()
    const versions = seen['customers versions'] as { parent: unknown; version: { remark: string } }[]
    for (const { id, name, remark } of seen.customers as { id: unknown; name: string; remark: string }[]) {
      if (!name.startsWith('While')) continue
      const remarks = versions.filter(({ parent }) => String(parent) === String(id)).map(({ version }) => version.remark)
      expect(remarks.sort()).toEqual(remark === 'v1' ? ['v1'] : ['v1', 'v2'])
    }
  })
})
