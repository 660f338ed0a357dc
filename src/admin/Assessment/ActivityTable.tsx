'use client'

import { useTranslation } from '@payloadcms/ui'

import { loggedActions } from '../../../collections/operation-log/actions.ts'
import type { SummaryRow } from '../../audit/summary/summarize.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { assessmentTexts } from '../locales/assessment.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

interface Props {
  rows: SummaryRow[]
  onChoose: (user: string) => void
}

/** One row for each student, module or day; a column for every action that occurs. */
export function ActivityTable({ rows, onChoose }: Props) {
  const t = useTexts(assessmentTexts)
  const { i18n } = useTranslation()
  const actions = loggedActions.filter(({ value }) => rows.some((row) => row.actions[value]))
  const first = rows[0]
  if (!first) return null
  const heads = 'user' in first ? [t.name, t.username] : ['module' in first ? t.module : t.day]

  return (
    <div className="assessment__table">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[t.total, ...actions.map(({ label }) => inLanguage(label, i18n.language))].map((head) => (
              <th className="assessment__number" key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={[row.user, row.module, row.day].join(' ')}>
              <th scope="row">
                {row.user ? (
                  <button onClick={() => onChoose(row.user ?? '')} title={fill(t.onlyThis, { name: row.name ?? '' })} type="button">
                    {row.name}
                  </button>
                ) : (
                  (row.label ?? row.day ?? t.system)
                )}
              </th>
              {'user' in row && <td>{row.username}</td>}
              <td className="assessment__number">{row.count}</td>
              {actions.map(({ value }) => (
                <td className="assessment__number" key={value}>
                  {row.actions[value] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
