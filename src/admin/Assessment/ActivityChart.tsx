'use client'

import { useMemo } from 'react'

import type { SummaryRow } from '../../audit/summary/summarize.ts'
import { Chart } from '../Chart/index.tsx'
import { assessmentTexts } from '../locales/assessment.ts'
import { useTexts } from '../locales/useTexts.ts'
import { everyDay } from './activity.ts'

export function ActivityChart({ rows }: { rows: SummaryRow[] }) {
  const t = useTexts(assessmentTexts)
  const option = useMemo(() => {
    const days = everyDay(rows)
    return {
      grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: days.map(({ day }) => day) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', name: t.total, barMaxWidth: 32, data: days.map(({ count }) => count) }],
    }
  }, [rows, t.total])
  return <Chart label={t.chart} option={option} />
}
