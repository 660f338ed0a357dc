'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useState } from 'react'

import { fill, useApi, useTexts } from '../../../../src/plugin/admin.ts'
import { keyOf, offeredQuarters, reportPath, type Filters, type Scope, type Team } from './forecast.ts'
import { ForecastChart } from './ForecastChart.tsx'
import { TeamTable } from './TeamTable.tsx'
import { forecastTexts } from './texts.ts'

/** Choice of quarter and people, the chart, and a table in which one enters one's own figures. */
export function Forecast() {
  const t = useTexts(forecastTexts)
  const [filters, setFilters] = useState<Filters>({ quarter: null, scope: 'all' })
  const { data, error, reload } = useApi<Team>(reportPath(filters))
  const change = (part: Partial<Filters>) => setFilters((before) => ({ ...before, ...part }))

  return (
    <Gutter className="funnel-report">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {data && (
        <div className="filters">
          <label>
            {t.quarter}
            <select
              onChange={(event) => change({ quarter: offeredQuarters(data.current, data).find((one) => keyOf(one) === event.target.value) ?? null })}
              value={keyOf(data)}
            >
              {offeredQuarters(data.current, data).map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {fill(t.quarterName, { ...one })}
                  {keyOf(one) === keyOf(data.current) ? t.now : ''}
                </option>
              ))}
            </select>
          </label>
          {data.scopes.length > 1 && <ScopeChoice onChange={(scope) => change({ scope })} scopes={data.scopes} value={filters.scope} />}
        </div>
      )}
      {error && <p role="alert">{error}</p>}
      {!error && !data && <p>{t.loading}</p>}
      {data && !error && data.people.length === 0 && <p className="funnel-report__empty">{t.none}</p>}
      {data && !error && data.people.length > 0 && (
        <>
          <section aria-label={t.chart} className="funnel-report__chart">
            <div className="funnel-report__head">
              <h2>
                {t.chart} <small>{fill(t.period, { from: data.from, to: data.to })}</small>
              </h2>
              <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={reportPath({ ...filters, quarter: data }, 'csv')}>
                {t.csv}
              </Button>
            </div>
            <ForecastChart people={data.people} />
          </section>
          <TeamTable key={keyOf(data)} onSaved={reload} team={data} />
        </>
      )}
    </Gutter>
  )
}

function ScopeChoice({ scopes, value, onChange }: { scopes: Scope[]; value: Scope; onChange: (scope: Scope) => void }) {
  const t = useTexts(forecastTexts)
  // Without “all” the widest choice is everybody that the person sees.
  const chosen = scopes.includes(value) ? value : scopes.at(-1)
  return (
    <label>
      {t.scope}
      <select onChange={(event) => onChange(event.target.value as Scope)} value={chosen}>
        {scopes.map((scope) => (
          <option key={scope} value={scope}>
            {t[scope]}
          </option>
        ))}
      </select>
    </label>
  )
}
