'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { Chart, useApi, useTexts } from '../../../../src/plugin/admin.ts'
import type { Named } from '../../board/board.ts'
import { chartOption, nothingAsked, reportPath, type Answer, type Filters, type OfferedReport } from './analysis.ts'
import { AnalysisFilters } from './AnalysisFilters.tsx'
import { AnalysisTable } from './AnalysisTable.tsx'
import { analysisTexts } from './texts.ts'

interface Props {
  reports: OfferedReport[]
  /** Name of the report that is shown first. */
  start: string
  people: Named[]
  processes: Named[]
}

/** Choice of the report, its filters, the chart, and a table whose numbers lead to the records. */
export function Analysis({ reports, start, people, processes }: Props) {
  const t = useTexts(analysisTexts)
  const [name, setName] = useState(start)
  const [filters, setFilters] = useState<Filters>(nothingAsked)
  const report = reports.find((one) => one.name === name)

  /** The address names the report, so that it can be kept and sent. */
  function choose(next: string) {
    setName(next)
    window.history.replaceState(null, '', `?report=${next}`)
  }

  return (
    <Gutter className="funnel-report">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <nav aria-label={t.reports} className="sales-analysis__reports">
        {reports.map((one) => (
          <button aria-pressed={one.name === name} key={one.name} onClick={() => choose(one.name)} type="button">
            {one.title}
          </button>
        ))}
      </nav>
      {report && (
        <>
          <p className="sales-analysis__about">{report.about}</p>
          <AnalysisFilters
            filters={filters}
            onChange={(part) => setFilters((before) => ({ ...before, ...part }))}
            people={people}
            processes={processes}
            report={report}
          />
          <Shown filters={filters} key={report.name} report={report} />
        </>
      )}
    </Gutter>
  )
}

function Shown({ report, filters }: { report: OfferedReport; filters: Filters }) {
  const t = useTexts(analysisTexts)
  const { data, error } = useApi<Answer>(reportPath(report, filters))
  const option = useMemo(() => (data ? chartOption(report, data) : null), [data, report])
  if (error) return <p role="alert">{error}</p>
  if (!data) return <p>{t.loading}</p>
  if (data.rows.length === 0) return <p className="funnel-report__empty">{t.none}</p>
  return (
    <>
      <section aria-label={report.title} className="funnel-report__chart">
        <div className="funnel-report__head">
          <h2>{report.title}</h2>
          <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={reportPath(report, filters, 'csv')}>
            {t.csv}
          </Button>
        </div>
        {option && <Chart height={340} label={report.title} option={option} />}
      </section>
      <AnalysisTable answer={data} />
    </>
  )
}
