import type { AdminViewServerProps } from 'payload'
import { redirect } from 'next/navigation'

import { inLanguage, mayInCompany, processesFor } from '../../../../src/plugin/index.ts'
import { AdminPage } from '../../../../src/plugin/page.ts'
import { mayRead } from '../../reports/analysis/endpoint.ts'
import { reports } from '../../reports/analysis/index.ts'
import { colleaguesIn } from '../../targets/colleagues.ts'
import '../Report/index.css'
import { Analysis } from './Analysis.tsx'
import type { OfferedReport } from './analysis.ts'
import './index.css'

/** `/admin/sales-analysis`: the analysis reports as charts, tables and files (D9, D10, F7, F9, I11, Q2 to Q6, Q13, Q16, Q18). */
export async function AnalysisView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const readable = reports.filter(mayRead)
  if (!req.user) redirect('/admin/login')
  if (readable.length === 0) redirect('/admin')
  const say = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, req.i18n.language)
  const offered: OfferedReport[] = readable.map(({ name, title, about, filters, dimensions = [], chart }) => ({
    name,
    title: say(title),
    about: say(about),
    filters,
    dimensions: dimensions.map((dimension) => ({ name: dimension.name, label: say(dimension.label) })),
    chart,
  }))
  const processes = mayInCompany('opportunities', 'read') ? await processesFor(req, 'opportunities') : []
  const asked = view.searchParams?.report
  return (
    <AdminPage view={view}>
      <Analysis
        people={await colleaguesIn(req)}
        processes={processes.map(({ id, name }) => ({ id: String(id), name }))}
        reports={offered}
        start={offered.find(({ name }) => name === asked)?.name ?? offered[0]?.name ?? ''}
      />
    </AdminPage>
  )
}
