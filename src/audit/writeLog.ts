import type { PayloadRequest } from 'payload'

import { today } from '../time/today.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import type { Changes } from './changesOf.ts'

export type LoggedAction = 'create' | 'update' | 'delete' | 'trash' | 'restore' | 'command' | 'enter' | 'viewAs'

export interface LogEntry {
  action: LoggedAction
  collection: string
  doc?: string | null
  title?: string | null
  changes?: Changes
  /** Company of the record, when it is not the current one. */
  company?: string | null
}

/**
 * Appends one entry to the operation log, in the transaction of the request: one insert and no query (R90).
 * Who and when come from the request; the command that is being carried out is named as well.
 */
export async function writeLog(req: PayloadRequest, { company, title, changes, ...entry }: LogEntry): Promise<void> {
  await req.payload.db.create({
    collection: 'operation-log',
    data: {
      ...entry,
      at: new Date().toISOString(),
      classDate: today(req),
      user: req.user?.id ?? null,
      title: title?.slice(0, 300) ?? null,
      changes: changes && Object.keys(changes).length > 0 ? changes : null,
      command: typeof req.context.command === 'string' ? req.context.command : null,
      company: company ?? currentStore().company?.id ?? null,
    },
    req,
    returning: false,
  })
}

/** The text that stands for a record: its `useAsTitle` field, else its id. */
export function titleOf(collection: { admin: { useAsTitle?: string } }, record: Record<string, unknown>): string {
  const title = record[collection.admin.useAsTitle ?? 'id']
  return String((typeof title === 'object' ? null : title) ?? record.id ?? '')
}
