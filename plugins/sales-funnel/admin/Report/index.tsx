import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { mayInCompany, processesFor } from '../../../../src/plugin/index.ts'
import { AdminPage, requireReader } from '../../../../src/plugin/page.ts'
import type { Named } from '../../board/board.ts'
import { optionNames } from '../../reports/funnel/groupNames.ts'
import { colleaguesIn } from '../../targets/colleagues.ts'
import { Report } from './Report.tsx'
import './index.css'

/** `/admin/funnel-report`: how many opportunities are where, what they are worth and where they get stuck (R3, R5). */
export async function ReportView(view: AdminViewServerProps) {
  requireReader(view, 'opportunities')
  const { req } = view.initPageResult
  const processes = await processesFor(req, 'opportunities')
  const offered = {
    process: processes.map(({ id, name }) => ({ id: String(id), name })),
    owner: await colleaguesIn(req),
    source: [...optionNames(req, 'opportunities', 'source')].map(([id, name]) => ({ id, name })),
    product: await productsFor(req),
  }
  return (
    <AdminPage view={view}>
      <Report offered={offered} />
    </AdminPage>
  )
}

async function productsFor(req: PayloadRequest): Promise<Named[]> {
  if (!mayInCompany('products', 'read')) return []
  const { docs } = await req.payload.find({
    collection: 'products' as 'customers',
    sort: 'name',
    limit: 500,
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: String(name) }))
}
