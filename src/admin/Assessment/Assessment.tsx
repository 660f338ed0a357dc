'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useState } from 'react'

import { assessmentTexts } from '../locales/assessment.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import { noFilters, summaryPath, type Choices, type Filters, type Grouping, type Summary } from './activity.ts'
import { ActivityChart } from './ActivityChart.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import './index.css'

interface Props {
  choices: Choices
  initial: Pick<Filters, 'class' | 'company'>
}

/** Filters, a chart by day, and a table by student, module or day. */
export function Assessment({ choices, initial }: Props) {
  const t = useTexts(assessmentTexts)
  const [filters, setFilters] = useState<Filters>({ ...noFilters, ...initial })
  const [groupBy, setGroupBy] = useState<Grouping>('user')
  const byDay = useApi<Summary>(summaryPath(filters, 'day'))
  const table = useApi<Summary>(summaryPath(filters, groupBy))
  // Who can be chosen does not depend on who is chosen.
  const people = useApi<Summary>(summaryPath({ ...filters, user: '', module: '' }, 'user'))
  const error = byDay.error ?? table.error
  const isEmpty = table.data !== null && table.data.rows.length === 0
  const groupings: [Grouping, string][] = [
    ['user', t.byUser],
    ['module', t.byModule],
    ['day', t.byDay],
  ]

  return (
    <Gutter className="assessment">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <ActivityFilters choices={choices} filters={filters} onChange={setFilters} people={people.data?.rows ?? []} />
      {error && <p role="alert">{error}</p>}
      {!error && table.data === null && <p>{t.loading}</p>}
      {isEmpty && <p className="assessment__empty">{t.none}</p>}
      {table.data && !isEmpty && (
        <>
          <section aria-label={t.chart} className="assessment__chart">
            <h2>{t.chart}</h2>
            <ActivityChart rows={byDay.data?.rows ?? []} />
          </section>
          <div className="assessment__head">
            <div className="assessment__groupings" role="group">
              {groupings.map(([value, label]) => (
                <button aria-pressed={groupBy === value} key={value} onClick={() => setGroupBy(value)} type="button">
                  {label}
                </button>
              ))}
            </div>
            <span>{fill(t.operations, { count: table.data.total })}</span>
            <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={summaryPath(filters, groupBy, 'csv')}>
              {t.csv}
            </Button>
          </div>
          <ActivityTable onChoose={(user) => setFilters({ ...filters, user })} rows={table.data.rows} />
        </>
      )}
    </Gutter>
  )
}
