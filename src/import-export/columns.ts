import type { CollectionSlug, FlattenedField, PayloadRequest, RelationshipField, SanitizedCollectionConfig, SelectField } from 'payload'

import { bilingual, type Bilingual } from '../language/bilingual.ts'

/** How the cells of a column are read and written. */
export type ColumnKind = 'text' | 'textarea' | 'number' | 'money' | 'date' | 'datetime' | 'checkbox' | 'select' | 'multiselect' | 'relation'

/** A named field of the current company's view. */
export type NamedField = Extract<FlattenedField, { name: string }>

/** One column of an import or export file. */
export interface Column {
  /** Field name, or `customers.relation` for a part of a list of rows. */
  path: string
  /** The field of the record that the column belongs to. */
  field: NamedField
  /** The field whose values the cells hold: `field` itself, or a part of its rows. */
  value: NamedField
  /** The cells hold one value for each row of `field`, separated by `;`. */
  isList: boolean
  kind: ColumnKind
  label: Bilingual
  isRequired: boolean
  /** May the person write it? Computed fields and those of other positions are exported and left alone on import. */
  isWritable: boolean
}

type AnyAccess = ((args: { req: PayloadRequest }) => boolean | Promise<boolean>) | undefined

/** The columns of a collection as the current company's form has them for the current person, in the form's order (R33). */
export async function columnsOf(collection: SanitizedCollectionConfig, req: PayloadRequest): Promise<Column[]> {
  const columns: Column[] = []
  for (const field of collection.flattenedFields as NamedField[]) {
    if (!(await isShown(field, req))) continue
    const isWritable = await mayWrite(field, req)
    if (field.type === 'array') columns.push(...(await listColumns(field, isWritable, req)))
    else {
      const kind = kindOf(field)
      if (kind)
        columns.push({ path: field.name, field, value: field, isList: false, kind, label: labelOf(field, req), isRequired: isRequired(field), isWritable })
    }
  }
  return columns
}

/** The rows of an array become parallel columns: one for its relation, under the array's own name, and one for each other part. */
async function listColumns(field: NamedField & { type: 'array' }, isWritable: boolean, req: PayloadRequest): Promise<Column[]> {
  const parts = (field.flattenedFields as NamedField[]).filter((part) => part.name !== 'id')
  const relation = parts.find((part) => part.type === 'relationship' && isRequired(part))
  if (!relation) return []
  const label = labelOf(field, req)
  const columns: Column[] = []
  for (const part of parts) {
    const kind = kindOf(part)
    if (!kind || !(await isShown(part, req))) continue
    const own = labelOf(part, req)
    columns.push({
      path: part === relation ? field.name : `${field.name}.${part.name}`,
      field,
      value: part,
      isList: true,
      kind,
      label: part === relation ? label : bilingual(`${label.zh}·${own.zh}`, `${label.en} · ${own.en}`),
      isRequired: part === relation && isRequired(field),
      isWritable,
    })
  }
  return columns
}

async function isShown(field: NamedField, req: PayloadRequest): Promise<boolean> {
  if (field.hidden || (field.admin as { hidden?: boolean } | undefined)?.hidden || ('virtual' in field && field.virtual)) return false
  const read = field.access?.read as AnyAccess
  return !read || (await read({ req })) === true
}

async function mayWrite(field: NamedField, req: PayloadRequest): Promise<boolean> {
  // What may be changed in some records only is not written over a file.
  if (field.custom?.computed || field.custom?.setByServer || field.custom?.partlyEditable) return false
  for (const access of [field.access?.create, field.access?.update] as AnyAccess[]) {
    if (access && (await access({ req })) !== true) return false
  }
  return true
}

const isRequired = (field: NamedField): boolean => 'required' in field && field.required === true

export function kindOf(field: NamedField): ColumnKind | null {
  switch (field.type) {
    case 'text':
      return field.hasMany ? null : 'text'
    case 'email':
      return 'text'
    case 'textarea':
    case 'checkbox':
      return field.type
    case 'number':
      if (field.hasMany) return null
      return field.custom?.money === true || field.custom?.customType === 'money' ? 'money' : 'number'
    case 'date':
      return (field.admin?.date as { pickerAppearance?: string } | undefined)?.pickerAppearance === 'dayOnly' ? 'date' : 'datetime'
    case 'select':
      return field.hasMany ? 'multiselect' : 'select'
    case 'relationship':
      return field.hasMany || Array.isArray(field.relationTo) ? null : 'relation'
    default:
      return null
  }
}

/** Collection that a relation column points to. */
export const targetOf = (column: Column): CollectionSlug => (column.value as RelationshipField).relationTo as CollectionSlug

export interface Choice {
  value: string
  label: Bilingual
}

/** The choices of a select column, disabled ones too. */
export function choicesOf(column: Column, req: PayloadRequest): Choice[] {
  return (column.value as SelectField).options.map((option) =>
    typeof option === 'string' ? { value: option, label: bilingual(option, option) } : { value: option.value, label: textOf(option.label, option.value, req) },
  )
}

export const labelOf = (field: NamedField, req: PayloadRequest): Bilingual => textOf((field as { label?: unknown }).label, field.name, req)

function textOf(label: unknown, fallback: string, req: PayloadRequest): Bilingual {
  if (typeof label === 'string') return bilingual(label, label)
  if (typeof label === 'function') {
    const text = String((label as (args: unknown) => unknown)({ t: req.t, i18n: req.i18n }))
    return bilingual(text, text)
  }
  if (typeof label === 'object' && label !== null) {
    const { zh, en } = label as { zh?: string; en?: string }
    return bilingual(zh || en || fallback, en || zh || fallback)
  }
  return bilingual(fallback, fallback)
}
