'use client'

import { Link, useTranslation } from '@payloadcms/ui'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import { money } from '../money.ts'
import type { Answer, AnswerColumn } from './analysis.ts'
import { analysisTexts } from './texts.ts'

/** Every group with what was counted; its number of records leads to the records. */
export function AnalysisTable({ answer: { rowHead, columns, rows, total } }: { answer: Answer }) {
  const t = useTexts(analysisTexts)
  const { i18n } = useTranslation()
  // Columns that the reader may not see are empty all the way down.
  const shown = columns.filter(({ name }) => rows.some((row) => row[name] !== null))
  // Months of a trend are parts of what the list shows.
  const counted = shown.find(({ name }) => name === 'total') ?? shown[0]
  const written = ({ kind }: AnswerColumn, value: string | number | null | undefined): string => {
    if (typeof value !== 'number') return ''
    if (kind === 'money') return money(value, i18n.language)
    if (kind === 'percent') return `${String(value)}%`
    return kind === 'days' ? fill(t.days, { days: value }) : value.toLocaleString(i18n.language)
  }
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {shown.map(({ name, label }) => (
              <th className="funnel-report__number" key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr data-group={row.key ?? ''} key={`${row.key ?? ''} ${row.label}`}>
              <th className="sales-analysis__group" scope="row">
                {row.label}
              </th>
              {shown.map((column) => (
                <td className="funnel-report__number" key={column.name}>
                  {column === counted && row.list && Number(row[column.name] ?? 0) > 0 ? (
                    <Link aria-label={fill(t.drill, { name: row.label, count: written(column, row[column.name]) })} href={row.list} prefetch={false}>
                      {written(column, row[column.name])}
                    </Link>
                  ) : (
                    written(column, row[column.name])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              {shown.map((column) => (
                <td className="funnel-report__number" key={column.name}>
                  {written(column, total[column.name])}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
