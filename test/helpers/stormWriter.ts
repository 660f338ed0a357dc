/**
 * A lab in a process of its own that writes as fast as it can and says on its standard output what was acknowledged,
 * one JSON line each: first where its data lies, then every created customer. It is meant to be killed.
 */
import { writeSync } from 'node:fs'

import { startLab } from './lab.ts'

const lab = await startLab()
const { companies } = await lab.course({ companies: 1 })
const [first] = companies
if (!first) throw new Error('The course has no company')
const student = await lab.client(first.member, first.company)

/** Synchronously, so that nothing said gets lost with the process. */
const say = (line: Record<string, unknown>) => writeSync(1, `${JSON.stringify(line)}\n`)

say({ dataDir: process.env.DATA_DIR })

async function writeForEver(worker: number): Promise<never> {
  for (let index = 0; ; index++) {
    const created = await student('POST', '/api/customers', { name: `Storm ${worker}.${index}`, remark: 'new' })
    if (created.status !== 201) throw new Error(JSON.stringify(created.body))
    const { id, code } = created.body.doc
    say({ created: id, code })
    const changed = await student('PATCH', `/api/customers/${id}`, { remark: 'changed' })
    if (changed.status !== 200) throw new Error(JSON.stringify(changed.body))
    say({ changed: id })
  }
}

await Promise.all(Array.from({ length: 8 }, (_, worker) => writeForEver(worker)))
