import type { AdminViewServerProps } from 'payload'

import { processesFor } from '../../../../src/plugin/index.ts'
import { PluginPage, requireReader } from '../../../../src/plugin/page.ts'
import { Report } from './Report.tsx'
import './index.css'

/** `/admin/funnel-report`: how many opportunities are where, what they are worth and where they get stuck (R3, R5). */
export async function ReportView(view: AdminViewServerProps) {
  requireReader(view, 'opportunities')
  const processes = await processesFor(view.initPageResult.req, 'opportunities')
  return (
    <PluginPage view={view}>
      <Report processes={processes.map(({ id, name }) => ({ id: String(id), name }))} />
    </PluginPage>
  )
}
