import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'
import { runInWorker, WorkerFailure } from '../../workers/index.ts'
import { breathing } from '../breathing.ts'
import { unpackRows } from './packRows.ts'
import { importLimits, type Table, type TableRow } from './table.ts'

/** What a worker may use for one file. */
const allowed = { timeoutMs: 60_000, memoryMb: 384 } as const

interface Content {
  bytes: Uint8Array<ArrayBuffer>
  /** A request in JSON that carries the file or records, instead of the file itself. */
  isBody: boolean
  /** Name of the sheet that is asked for. */
  sheet: string | null
}

/** The table, and what else a request in JSON says. */
interface ReadContent {
  table: Table
  said: Record<string, unknown>
}

/**
 * Reads a CSV file, a workbook or JSON records as one table, in a worker thread: no file can stop the lab. The bytes are
 * handed over to it.
 *
 * @throws LabError `invalid` when it is no table, `too-large` when it passes the limits
 */
export async function readTable({ bytes, isBody, sheet }: Content): Promise<ReadContent> {
  if (bytes.length > importLimits.bytes * (isBody ? 4 / 3 : 1)) throw tooLarge('文件不能超过 20 MB', 'A file has at most 20 MB')
  const input = { bytes, isBody, sheet }
  const { said, rows: pieces, ...table } = await runInWorker({ task: 'read-table', input, transfer: [bytes.buffer], ...allowed }).catch(explain)
  const rows: TableRow[] = []
  const breathe = breathing()
  for (const piece of unpackRows(pieces)) {
    for (const row of piece) rows.push(row)
    await breathe()
  }
  return { table: { ...table, rows }, said }
}

const tooLarge = (zh: string, en: string, cause?: unknown) => new LabError({ code: 'too-large', field: 'file', message: bilingual(zh, en), cause })

function explain(error: unknown): never {
  if (!(error instanceof WorkerFailure) || error.reason === 'failed') throw error
  throw tooLarge('文件太复杂，读取它需要太多内存或时间', 'The file is too complex: reading it takes too much memory or time', error)
}
