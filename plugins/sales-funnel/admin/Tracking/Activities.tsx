'use client'

import { Button, Link } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { Chart, fill, useApi, useTexts } from '../../../../src/plugin/admin.ts'
import type { Tracking } from '../../reports/tracking/tracking.ts'
import { activityList } from './activityList.ts'
import { trackingTexts } from './texts.ts'

/** Calls, visits and the rest by day as a chart, by person and by person and day as tables. */
export function Activities({ start }: { start: { from: string; to: string } }) {
  const t = useTexts(trackingTexts)
  const [{ from, to }, setPeriod] = useState(start)
  const address = `/api/reports/tracking?from=${from}&to=${to}`
  const { data, error } = useApi<Tracking>(from && to ? address : null)
  return (
    <>
      <div className="filters">
        <label>
          {t.from}
          <input max={to} onChange={(event) => setPeriod({ from: event.target.value, to })} required type="date" value={from} />
        </label>
        <label>
          {t.to}
          <input min={from} onChange={(event) => setPeriod({ from, to: event.target.value })} required type="date" value={to} />
        </label>
      </div>
      {error && <p role="alert">{error}</p>}
      {!error && !data && <p>{t.loading}</p>}
      {data?.total === 0 && <p className="funnel-report__empty">{t.none}</p>}
      {data !== null && data.total > 0 && (
        <>
          <section aria-label={t.chart} className="funnel-report__chart">
            <div className="funnel-report__head">
              <h2>{t.chart}</h2>
              <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={`${address}&format=csv`}>
                {t.csv}
              </Button>
            </div>
            <ByDay tracking={data} />
          </section>
          <ByPerson tracking={data} />
          <h2>{t.perDay}</h2>
          <ByPersonAndDay tracking={data} />
        </>
      )}
    </>
  )
}

function ByDay({ tracking: { days, types } }: { tracking: Tracking }) {
  const t = useTexts(trackingTexts)
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: days.map(({ date }) => date.slice(5)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: types.map(({ value, label }) => ({
        type: 'bar',
        stack: 'all',
        name: label,
        barMaxWidth: 48,
        data: days.map(({ counts }) => counts[value] ?? 0),
      })),
    }),
    [days, types],
  )
  return <Chart height={280} label={t.chart} option={option} />
}

function ByPerson({ tracking: { people, types, from, to } }: { tracking: Tracking }) {
  const t = useTexts(trackingTexts)
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {[...types.map(({ label }) => label), t.total, t.customers].map((head) => (
              <th className="funnel-report__number" key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ user, name, counts, total, customers }) => (
            <tr data-person={user ?? ''} key={user ?? ''}>
              <th scope="row">{name || t.nobody}</th>
              {types.map(({ value }) => (
                <td className="funnel-report__number" key={value}>
                  <Count address={activityList({ from, to, user, type: value })} count={counts[value] ?? 0} name={name || t.nobody} />
                </td>
              ))}
              <td className="funnel-report__number">
                <Count address={activityList({ from, to, user })} count={total} name={name || t.nobody} />
              </td>
              <td className="funnel-report__number">{customers}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ByPersonAndDay({ tracking: { people, days } }: { tracking: Tracking }) {
  const t = useTexts(trackingTexts)
  const on = (counts: Record<string, number> | undefined): number => Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map(({ date }) => (
              <th className="funnel-report__number" key={date} scope="col">
                {date.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ user, name, days: own }) => (
            <tr key={user ?? ''}>
              <th scope="row">{name || t.nobody}</th>
              {days.map(({ date }) => (
                <td className="funnel-report__number" key={date}>
                  <Count address={activityList({ from: date, to: date, user })} count={on(own[date])} name={name || t.nobody} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({ count, address, name }: { count: number; address: string; name: string }) {
  const t = useTexts(trackingTexts)
  if (count === 0) return <span className="sales-tracking__zero">0</span>
  return (
    <Link aria-label={fill(t.drill, { name, count })} href={address} prefetch={false}>
      {count}
    </Link>
  )
}
