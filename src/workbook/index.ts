import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { runInWorker, WorkerFailure } from '../workers/index.ts'
import type { SheetOrder } from './writeSheets.ts'
import type { TableOrder } from './writeTable.ts'

export { sentRows, type WorkbookCell } from './cells.ts'

const limits = { timeoutMs: 120_000, memoryMb: 400 } as const

/**
 * A large table as a workbook, written beside the server.
 *
 * @throws LabError `too-large` when it cannot be written within time and memory
 */
export const tableAsWorkbook = (input: TableOrder): Promise<Uint8Array<ArrayBuffer>> =>
  sayTooLarge(runInWorker({ task: 'write-table', input, transfer: input.pages.map(({ buffer }) => buffer), ...limits }))

/** Small sheets that people fill in as one workbook, written beside the server. */
export const sheetsAsWorkbook = (input: SheetOrder[]): Promise<Uint8Array<ArrayBuffer>> => sayTooLarge(runInWorker({ task: 'write-sheets', input, ...limits }))

async function sayTooLarge<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof WorkerFailure) || error.reason === 'failed') throw error
    throw new LabError({ code: 'too-large', message: bilingual('数据太多，无法写成 Excel 文件，请导出 CSV', 'There is too much for a workbook; export CSV') })
  }
}
