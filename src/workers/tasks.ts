import type { Tasks } from './serveTasks.ts'

/** Everything that can be asked of a worker thread, one file each. The server's own thread knows their types only. */
export const tasks = {
  'read-table': () => import('../import-export/table/readTableTask.ts'),
  'write-sheets': () => import('../workbook/writeSheets.ts'),
  'write-table': () => import('../workbook/writeTable.ts'),
} satisfies Tasks
