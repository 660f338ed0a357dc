'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { Chart, fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { FunnelStage } from '../../reports/funnel/funnel.ts'
import { shortMoney } from '../money.ts'
import type { Funnel } from './report.ts'
import { reportTexts } from './texts.ts'

interface Props {
  funnel: Funnel
  measure: 'count' | 'amount' | 'expected'
}

/** The stages as a funnel in their order; groups beside each other as bars that add up. */
export function FunnelChart({ funnel: { stages, groups }, measure }: Props) {
  const t = useTexts(reportTexts)
  const { i18n } = useTranslation()
  const option = useMemo(() => {
    // What is lost leaves the funnel; it stands in the table.
    const shown = stages.filter(({ kind }) => kind !== 'lost')
    if (!groups) {
      // What stands in a later stage has come through the earlier ones, so the widths go down from stage to stage.
      const through = shown.map((_, index) => shown.slice(index).reduce((sum, stage) => sum + (stage[measure] ?? 0), 0))
      const write = (value: number): string => (measure === 'count' ? String(value) : shortMoney(value, i18n.language))
      const textOf = ({ label, bottleneck, [measure]: value }: FunnelStage, index: number): string =>
        `${bottleneck ? `${label}（${t.bottleneck}）` : label}  ${fill(t.through, { here: write(value ?? 0), all: write(through[index] ?? 0) })}`
      return {
        tooltip: { trigger: 'item', formatter: '{b}' },
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
            label: { position: 'inside', formatter: '{b}', color: '#fff' },
            data: shown.map((stage, index) => ({ name: textOf(stage, index), value: through[index] })),
          },
        ],
      }
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
  }, [stages, groups, measure, t, i18n.language])
  return <Chart height={340} label={t.chart} option={option} />
}
