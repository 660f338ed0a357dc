'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'

export interface Rows<Row> {
  rows: Row[]
  /** Changes parts of rows, by their place; places behind the last row become new rows, in their order. */
  change: (changes: ReadonlyMap<number, Partial<Row>>) => void
}

/**
 * The rows of an array field of the form, for components that show them in their own way. What is stored stays the same.
 *
 * @param empty a row that says nothing; names the row's fields
 */
export function useRows<Row extends object>(path: string, empty: Row): Rows<Row> {
  const [fields, dispatch] = useAllFormFields()
  const { addFieldRow, setModified } = useForm()
  const count = fields[path]?.rows?.length ?? 0
  const names = Object.keys(empty) as (keyof Row & string)[]

  const rowAt = (index: number): Row =>
    Object.fromEntries(names.map((name) => [name, fields[`${path}.${String(index)}.${name}`]?.value ?? empty[name]])) as unknown as Row

  const change = (changes: ReadonlyMap<number, Partial<Row>>) => {
    for (const [index, part] of [...changes].sort(([a], [b]) => a - b)) {
      if (index >= count) addFieldRow({ path, schemaPath: path, rowIndex: index, subFieldState: asFields({ ...empty, ...part }) })
      else for (const [name, value] of Object.entries(part)) dispatch({ type: 'UPDATE', path: `${path}.${String(index)}.${name}`, value })
    }
    setModified(true)
  }
  return { rows: Array.from({ length: count }, (_row, index) => rowAt(index)), change }
}

const asFields = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { initialValue: value, passesCondition: true, valid: true, value }]))
