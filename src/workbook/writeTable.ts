import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'

import { writeXlsxStream } from 'hucre/xlsx'

import { receivedRows, type WorkbookCell } from './cells.ts'

export interface TableOrder {
  /** Name of the sheet. */
  name: string
  columns: { width: number; format: string }[]
  /** Rows as `sentRows` made them, the header first. */
  pages: Uint8Array<ArrayBuffer>[]
}

/** A workbook with one table, whose first row stays in sight. Runs in a worker thread, with a page of rows in memory at a time. */
export async function run({ name, columns, pages }: TableOrder): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeXlsxStream(rowsOf(pages), {
    name,
    columns: columns.map(({ width, format }) => ({ width, numFmt: format })),
    freezePane: { rows: 1 },
  })
  return new Uint8Array(await buffer(written as ReadableStream<Uint8Array>))
}

function* rowsOf(pages: Uint8Array[]): Generator<WorkbookCell[]> {
  for (const page of pages) yield* receivedRows(page)
}
