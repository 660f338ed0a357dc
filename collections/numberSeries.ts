import type { FieldHook } from 'payload'

import { nextCode } from '../src/company-database/nextNumber.ts'

/** Gives a new record the next free code of its series when the user leaves the field empty, for example `KH000123`. */
export function numberSeries(series: string, prefix: string, digits = 6): FieldHook {
  return async ({ value, operation, req, originalDoc, collection, field }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (operation !== 'create') return (originalDoc as { code?: string } | undefined)?.code ?? value
    if (!collection || !field.name) return value
    return nextCode(req, { series, collection: collection.slug, field: field.name, format: (number) => `${prefix}${String(number).padStart(digits, '0')}` })
  }
}
