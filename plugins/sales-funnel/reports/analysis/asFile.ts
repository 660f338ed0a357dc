import type { PayloadRequest } from 'payload'

import { bilingual, csvFile, inLanguage, today, type Bilingual, type CsvCell } from '../../../../src/plugin/index.ts'
import type { Result, Row } from './report.ts'

const total = bilingual('合计', 'Total')

/** A report as a CSV file that spreadsheets open right, with the total last. */
export function asFile(req: PayloadRequest, { title, rowHead }: { title: Bilingual; rowHead: Bilingual }, { columns, rows, total: sums }: Result): Response {
  const say = (text: Bilingual): string => inLanguage(text, req.i18n.language)
  const line = (label: string, values: Row['values']): CsvCell[] => [label, ...columns.map(({ name }) => values[name] ?? null)]
  const lines = [
    [say(rowHead), ...columns.map(({ label }) => say(label))],
    ...rows.map(({ label, values }) => line(label, values)),
    ...(sums ? [line(say(total), sums)] : []),
  ]
  return csvFile(`${say(title)}-${today(req)}`, lines)
}
