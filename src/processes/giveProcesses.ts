import { createLocalReq, type CollectionAfterChangeHook, type Payload, type PayloadRequest } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import { registeredPlugins, type PluginProcess } from '../plugin/registered.ts'

/** A new company starts with the processes of the plug-ins. */
export const giveProcesses: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') await createMissing(req.payload, [String(doc.id)], req)
  return doc
}

/** Gives companies that were made without a plug-in its processes. Asked at every start; usually there is nothing to do. */
export async function giveProcessesToAll(payload: Payload): Promise<void> {
  if (processesOf(payload).length === 0) return
  await acrossCompanies('processes of plug-ins for every company', async () => {
    const { docs } = await payload.db.find<{ id: string }>({ collection: 'companies', limit: 0, pagination: false, select: { name: true } as never })
    await createMissing(
      payload,
      docs.map(({ id }) => id),
    )
  })
}

const processesOf = (payload: Payload): PluginProcess[] => registeredPlugins(payload).flatMap(({ processes }) => [...processes])

async function createMissing(payload: Payload, companies: string[], within?: PayloadRequest): Promise<void> {
  await acrossCompanies('processes of plug-ins', async () => {
    const { docs } = await payload.db.find<{ company: string; appliesTo: string }>({
      collection: 'processes',
      where: { company: { in: companies } },
      select: { company: true, appliesTo: true } as never,
      limit: 0,
      pagination: false,
      req: within,
    })
    const known = new Set(docs.map(({ company, appliesTo }) => `${company} ${appliesTo}`))
    for (const company of companies)
      for (const process of processesOf(payload)) {
        if (known.has(`${company} ${process.appliesTo}`)) continue
        // Nobody's work: the operation log is for what people do.
        const req = await createLocalReq({ context: { unlogged: true } }, payload)
        if (within) req.transactionID = within.transactionID
        await payload.create({ collection: 'processes' as 'notes', data: { ...process, company } as never, depth: 0, req })
      }
  })
}
