'use client'

import { useMemo } from 'react'

import { Chart, useTexts } from '../../../../src/plugin/admin.ts'
import type { Funnel } from './report.ts'
import { reportTexts } from './texts.ts'

interface Props {
  funnel: Funnel
  measure: 'count' | 'amount' | 'expected'
}

/** The stages as a funnel in their order; groups beside each other as bars that add up. */
export function FunnelChart({ funnel: { stages, groups }, measure }: Props) {
  const t = useTexts(reportTexts)
  const option = useMemo(() => {
    // What is lost leaves the funnel; it stands in the table.
    const shown = stages.filter(({ kind }) => kind !== 'lost')
    if (!groups)
      return {
        tooltip: { trigger: 'item' },
        series: [
          {
            type: 'funnel',
            name: t[measure],
            sort: 'none',
            top: 8,
            bottom: 8,
            left: '15%',
            right: '15%',
            minSize: '4%',
            gap: 2,
            label: { position: 'inside', formatter: '{b}  {c}', color: '#fff' },
            data: shown.map((stage) => ({ name: stage.bottleneck ? `${stage.label}（${t.bottleneck}）` : stage.label, value: stage[measure] ?? 0 })),
          },
        ],
      }
    return {
      grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: shown.map(({ label }) => label) },
      yAxis: { type: 'value', minInterval: 1 },
      series: groups.map((group) => ({
        type: 'bar',
        stack: 'all',
        name: group.label,
        barMaxWidth: 64,
        data: shown.map(({ code }) => group.stages.find((stage) => stage.code === code)?.[measure] ?? 0),
      })),
    }
  }, [stages, groups, measure, t])
  return <Chart height={340} label={t.chart} option={option} />
}
