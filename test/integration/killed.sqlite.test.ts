import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { checkDatabase, databaseFileIn } from '../../src/company-database/sqlite/databaseFile.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'

interface Line {
  dataDir?: string
  created?: string
  code?: string
  changed?: string
}

interface Row {
  id: string
  code: string
  remark: string
}

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

onSqlite('a lab whose process was killed in the middle of a write storm', () => {
  let dataDir = ''
  const created = new Map<string, string>()
  const changed = new Set<string>()
  let payload: Payload

  beforeAll(async () => {
    await storm(80)
    Object.assign(process.env, { DATA_DIR: dataDir, NODE_ENV: 'test', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true', LOG_LEVEL: 'silent' })
    // One after another: jest's module loader mixes up imports that run at once.
    const { default: config } = await import('../../payload.config.ts')
    const { getPayload } = await import('payload')
    const { migrate } = await import('../../src/migrate.ts')
    payload = await getPayload({ config })
    await migrate(payload)
  }, 120_000)

  afterAll(async () => {
    await payload.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Lets the storm acknowledge so many writes, then kills it. */
  async function storm(acknowledged: number): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/helpers/stormWriter.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.once('close', resolve))
    for await (const text of createInterface({ input: child.stdout })) {
      if (!text.startsWith('{')) continue
      const line = JSON.parse(text) as Line
      if (line.dataDir) dataDir = line.dataDir
      if (line.created) created.set(line.created, line.code ?? '')
      if (line.changed) changed.add(line.changed)
      if (created.size + changed.size >= acknowledged) child.kill('SIGKILL')
    }
    await ended
  }

  const all = async <T>(read: () => Promise<{ docs: unknown[] }>) => (await acrossCompanies('test', read)).docs as T[]
  const customers = () => all<Row>(() => payload.find({ collection: 'customers', pagination: false, depth: 0 }))

  it('starts again with a sound database', async () => {
    expect(created.size + changed.size).toBeGreaterThanOrEqual(80)
    await checkDatabase(databaseFileIn(dataDir))
  })

  it('has every write that was acknowledged', async () => {
    const stored = new Map((await customers()).map((row) => [row.id, row]))
    for (const [id, code] of created) expect(stored.get(id)).toMatchObject({ code })
    for (const id of changed) expect(stored.get(id)).toMatchObject({ remark: 'changed' })
  })

  it('has nothing half: every record has exactly its versions, and codes without a gap', async () => {
    const rows = await customers()
    const versions = await all<{ parent: string; version: Row }>(() => payload.findVersions({ collection: 'customers', pagination: false, depth: 0 }))
    const remarks = (id: string) =>
      versions
        .filter(({ parent }) => String(parent) === id)
        .map(({ version }) => version.remark)
        .sort()
    for (const { id, remark } of rows) expect(remarks(id)).toEqual(remark === 'new' ? ['new'] : ['changed', 'new'])
    expect(new Set(versions.map(({ parent }) => String(parent))).size).toBe(rows.length)
    const codes = rows.map(({ code }) => Number(code.slice(2))).sort((a, b) => a - b)
    expect(codes).toEqual(codes.map((_, index) => index + 1))
  })

  it('goes on with the next code', async () => {
    const next = (await customers()).length + 1
    const { docs } = await acrossCompanies('test', () => payload.find({ collection: 'companies', limit: 1 }))
    const { withCompany } = await import('../../src/company-schema/withCompany.ts')
    const made = await withCompany(payload, String(docs[0]?.id), () => payload.create({ collection: 'customers', data: { name: 'After' } as never }))
    expect((made as unknown as Row).code).toBe(`KH${String(next).padStart(6, '0')}`)
  })
})
