'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useState } from 'react'

import { useApi, useTexts } from '../../../../src/plugin/admin.ts'
import type { Named } from '../../board/board.ts'
import { Choice } from '../Choice.tsx'
import { FunnelChart } from './FunnelChart.tsx'
import { FunnelTable } from './FunnelTable.tsx'
import { groupings, reportPath, type Filters, type Funnel, type Grouping } from './report.ts'
import { reportTexts } from './texts.ts'

type Measure = 'count' | 'amount' | 'expected'

const narrowings = ['owner', 'source', 'product'] as const
/** What there is to choose from. */
export type Offered = Record<'process' | (typeof narrowings)[number], Named[]>
const nothingAsked: Filters = { process: '', from: '', to: '', owner: '', source: '', product: '', groupBy: '' }

/** Filters, the funnel as a chart, and a table whose numbers lead to the records. */
export function Report({ offered }: { offered: Offered }) {
  const t = useTexts(reportTexts)
  const [filters, setFilters] = useState<Filters>({ ...nothingAsked, process: offered.process[0]?.id ?? '' })
  const [measure, setMeasure] = useState<Measure>('count')
  const { data, error } = useApi<Funnel>(filters.process ? reportPath(filters) : null)
  const change = (part: Partial<Filters>) => setFilters((before) => ({ ...before, ...part }))
  const isMoneySeen = data?.stages.some(({ amount }) => amount !== null) === true
  const measures: Measure[] = isMoneySeen ? ['count', 'amount', 'expected'] : ['count']
  const isEmpty = data !== null && data.stages.every(({ count }) => count === 0)

  return (
    <Gutter className="funnel-report">
      <h1>{t.title}</h1>
      <p>{offered.process.length > 0 ? t.intro : t.noProcess}</p>
      <div className="filters">
        <Choice label={t.process} onChange={(process) => change({ process })} options={offered.process} value={filters.process} />
        <label>
          {t.from}
          <input max={filters.to || undefined} onChange={(event) => change({ from: event.target.value })} type="date" value={filters.from} />
        </label>
        <label>
          {t.to}
          <input min={filters.from || undefined} onChange={(event) => change({ to: event.target.value })} type="date" value={filters.to} />
        </label>
        {narrowings.map((name) => (
          <Choice empty={t.any} key={name} label={t[name]} onChange={(value) => change({ [name]: value })} options={offered[name]} value={filters[name]} />
        ))}
        <Choice
          empty={t.noGroup}
          label={t.groupBy}
          onChange={(groupBy) => change({ groupBy: groupBy as Grouping | '' })}
          options={groupings.map((name) => ({ id: name, name: t[name] }))}
          value={filters.groupBy}
        />
      </div>
      {error && <p role="alert">{error}</p>}
      {!error && data === null && filters.process && <p>{t.loading}</p>}
      {isEmpty && <p className="funnel-report__empty">{t.none}</p>}
      {data && !isEmpty && (
        <>
          <section aria-label={t.chart} className="funnel-report__chart">
            <div className="funnel-report__head">
              <h2>{t.chart}</h2>
              <div className="funnel-report__measures" role="group">
                {measures.map((name) => (
                  <button aria-pressed={measure === name} key={name} onClick={() => setMeasure(name)} type="button">
                    {t[name]}
                  </button>
                ))}
              </div>
              <Button buttonStyle="secondary" el="link" margin={false} size="small" to={`/admin/funnel?process=${filters.process}`}>
                {t.board}
              </Button>
              <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={reportPath(filters, 'csv')}>
                {t.csv}
              </Button>
            </div>
            <FunnelChart funnel={data} measure={measures.includes(measure) ? measure : 'count'} />
          </section>
          <FunnelTable filters={filters} funnel={data} isMoneySeen={isMoneySeen} />
        </>
      )}
    </Gutter>
  )
}
