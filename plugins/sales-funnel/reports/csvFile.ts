import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'

import { download, guardFormula, today } from '../../../src/plugin/index.ts'

/** A table as a CSV file that spreadsheets open right. */
export function csvFile(req: PayloadRequest, name: string, rows: readonly (readonly (string | number | null)[])[]): Response {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : (cell ?? ''))))
  return download(`\uFEFF${stringify(cells, { record_delimiter: 'windows' })}`, 'csv', `${name}-${today(req)}`)
}
