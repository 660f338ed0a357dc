'use client'

import { useTexts } from '../../../../src/plugin/admin.ts'
import type { Named } from '../../board/board.ts'
import { Choice } from '../Choice.tsx'
import type { Filters, OfferedReport } from './analysis.ts'
import { analysisTexts } from './texts.ts'

interface Props {
  report: OfferedReport
  filters: Filters
  onChange: (part: Partial<Filters>) => void
  people: Named[]
  processes: Named[]
}

/** The filters that the report has. */
export function AnalysisFilters({ report, filters, onChange, people, processes }: Props) {
  const t = useTexts(analysisTexts)
  const { dimensions } = report
  const has = (filter: OfferedReport['filters'][number]): boolean => report.filters.includes(filter)
  const by = dimensions.some(({ name }) => name === filters.by) ? filters.by : (dimensions[0]?.name ?? '')
  if (report.filters.length + dimensions.length === 0) return null
  return (
    <div className="filters">
      {dimensions.length > 0 && (
        <Choice
          label={t.by}
          onChange={(value) => onChange({ by: value })}
          options={dimensions.map(({ name, label }) => ({ id: name, name: label }))}
          value={by}
        />
      )}
      {has('period') && (
        <>
          <label>
            {t.from}
            <input max={filters.to || undefined} onChange={(event) => onChange({ from: event.target.value })} type="date" value={filters.from} />
          </label>
          <label>
            {t.to}
            <input min={filters.from || undefined} onChange={(event) => onChange({ to: event.target.value })} type="date" value={filters.to} />
          </label>
        </>
      )}
      {has('user') && <Choice empty={t.everybody} label={t.person} onChange={(user) => onChange({ user })} options={people} value={filters.user} />}
      {has('process') && (
        <Choice
          // Stages are those of one process.
          empty={report.name === 'sales-time' ? t.firstProcess : t.everyProcess}
          label={t.process}
          onChange={(process) => onChange({ process })}
          options={processes}
          value={filters.process}
        />
      )}
    </div>
  )
}
