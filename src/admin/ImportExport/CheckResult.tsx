'use client'

import { importTexts } from '../locales/importExport.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { CheckedFile } from './importTypes.ts'

const most = 500

/** What a dry run found: how many records, and every bad cell with its row, column and reason. */
export function CheckResult({ checked }: { checked: CheckedFile }) {
  const t = useTexts(importTexts)
  const { total, badRows, errorCount, errors, ignoredColumns, create, update, skip } = checked
  return (
    <section aria-live="polite" className="import__result">
      <p>{fill(t.checked, { total, created: create, updated: update, skipped: skip })}</p>
      {ignoredColumns.length > 0 && <p>{fill(t.ignored, { columns: ignoredColumns.map(({ column }) => column).join('、') })}</p>}
      {errorCount === 0 ? (
        <p className="import__good">{t.clean}</p>
      ) : (
        <>
          <p className="import__bad">{fill(t.bad, { rows: badRows, errors: errorCount })}</p>
          <table>
            <thead>
              <tr>
                <th>{t.row}</th>
                <th>{t.column}</th>
                <th>{t.cell}</th>
                <th>{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {errors.slice(0, most).map(({ row, column, value, message }, index) => (
                <tr key={index}>
                  <td>{row}</td>
                  <td>{column}</td>
                  <td>
                    <code>{value}</code>
                  </td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {errorCount > Math.min(errors.length, most) && <p>{fill(t.shownErrors, { count: Math.min(errors.length, most) })}</p>}
        </>
      )}
    </section>
  )
}
