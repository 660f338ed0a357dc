'use client'

import { useMemo } from 'react'

import { Chart, useTexts } from '../../../../src/plugin/admin.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import { forecastTexts } from './texts.ts'

const drawn = ['quota', 'completed', 'expected', 'best'] as const

/** Quota, result and forecast of each person beside each other. */
export function ForecastChart({ people }: { people: TeamMember[] }) {
  const t = useTexts(forecastTexts)
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: people.map(({ user }) => user.name), axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value' },
      series: drawn
        .filter((name) => people.some((person) => person[name] !== null))
        .map((name) => ({ type: 'bar', name: t[name], barMaxWidth: 28, data: people.map((person) => person[name]) })),
    }),
    [people, t],
  )
  return <Chart height={300} label={t.chart} option={option} />
}
