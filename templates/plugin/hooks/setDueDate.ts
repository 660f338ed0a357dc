import type { CollectionBeforeChangeHook } from 'payload'

import { optionsOf, today } from '../../../src/plugin/index.ts'
import { options } from '../options.ts'

/** A new record is due so many days after the business date, unless somebody says otherwise. */
export const setDueDate: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || data.dueAt) return data
  const { daysToClose } = optionsOf(req.payload, 'customer-complaints', options)
  const due = new Date(`${today(req)}T00:00:00.000Z`)
  due.setUTCDate(due.getUTCDate() + daysToClose)
  return { ...data, dueAt: due.toISOString() }
}
