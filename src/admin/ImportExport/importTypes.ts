/** One thing that is wrong with one cell of the file. */
export interface CellProblem {
  row: number
  column: string | null
  value: string | null
  message: string
}

/** Answer of a dry run. */
export interface CheckedFile {
  total: number
  badRows: number
  errorCount: number
  errors: CellProblem[]
  ignoredColumns: { column: string; reason: string }[]
  create: number
  update: number
  skip: number
  /** The sheet that was read, and those that the workbook shows. */
  sheet: string | null
  sheets: string[]
}

export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone' | 'interrupted'

/** An import and how far it has come. */
export interface Run {
  id: string
  status: RunStatus
  total: number
  processed: number
  created: number
  updated: number
  skipped: number
  failure?: { message?: string; row?: number } | null
}

export interface ImportOptions {
  onDuplicate: 'refuse' | 'skip' | 'update'
  empty: 'keep' | 'clear'
  key: string
  /** The first one that a person sees when empty. */
  sheet: string
}

/** The request body of an import or its dry run. */
export function importForm(file: File, { onDuplicate, empty, key, sheet }: ImportOptions, isDryRun: boolean): FormData {
  const form = new FormData()
  form.set('file', file)
  form.set('dryRun', String(isDryRun))
  form.set('onDuplicate', onDuplicate)
  form.set('empty', empty)
  if (key) form.set('key', key)
  if (sheet) form.set('sheet', sheet)
  return form
}
