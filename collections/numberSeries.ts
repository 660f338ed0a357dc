import type { FieldHook } from 'payload'

import { nextNumber } from '../src/company-database/nextNumber.ts'

/** Gives a new record the next code of its series when the user leaves the field empty, for example `KH000123`. */
export function numberSeries(series: string, prefix: string, digits = 6): FieldHook {
  return async ({ value, operation, req, originalDoc }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (operation !== 'create') return (originalDoc as { code?: string } | undefined)?.code ?? value
    return `${prefix}${String(await nextNumber(req, series)).padStart(digits, '0')}`
  }
}
