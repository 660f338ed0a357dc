'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { Chart, useTexts } from '../../../../src/plugin/admin.ts'
import type { ValueYear } from '../../customer-value/value.ts'
import { money } from '../money.ts'
import { valueTexts } from './texts.ts'

/** What was won and spent in each year, and what adds up over the years (R30). */
export function Years({ years }: { years: ValueYear[] }) {
  const t = useTexts(valueTexts)
  const { i18n } = useTranslation()
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: years.map(({ year }) => year) },
      yAxis: { type: 'value' },
      series: [
        { type: 'bar', name: t.wonInYear, barMaxWidth: 36, data: years.map(({ won }) => won ?? 0) },
        { type: 'bar', name: t.spent, barMaxWidth: 36, data: years.map(({ spent }) => spent ?? 0) },
        { type: 'line', name: t.total, data: years.map(({ total }) => total ?? 0) },
      ],
    }),
    [years, t],
  )
  if (years.length === 0) return null
  const yuan = (amount: number | null): string => (amount === null ? '—' : money(amount, i18n.language))
  const isComplete = years.every(({ total }) => total !== null)
  return (
    <div className="customer-value__years">
      <div className="customer-value__table">
        <h3>{t.years}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              {[t.wonInYear, t.spent, t.balance, t.total].map((head) => (
                <th className="record-panel__number" key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, won, spent, balance, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {[won, spent, balance, total].map((amount, index) => (
                  <td className="record-panel__number" key={index}>
                    {yuan(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t.yearsHint}</p>
      </div>
      {isComplete && <Chart height={200} label={t.years} option={option} />}
    </div>
  )
}
