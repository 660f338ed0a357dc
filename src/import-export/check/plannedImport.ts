import type { Problem } from './problems.ts'

/** One record that the import will write. */
export interface PlannedRecord {
  row: number
  operation: 'create' | 'update'
  /** Of a new record too: it is given before writing, so that records of the file can refer to each other. */
  id: string
  data: Record<string, unknown>
  /** Relations to records of the same file, set when all are written: field → id. */
  later: Record<string, string>
  /** When the stored record was last changed; it must not have been changed again when it is written. */
  updatedAt: string | null
}

/** The outcome of the check: what would be written, and what is wrong. */
export interface PlannedImport {
  total: number
  create: number
  update: number
  skip: number
  /** Number of problems; `errors` lists the first thousand. */
  errorCount: number
  badRows: number
  errors: Problem[]
  ignoredColumns: { column: string; reason: string }[]
  records: PlannedRecord[]
}
