import type { FlattenedField } from 'payload'

import type { Row } from '../world/types.ts'

/** What the lab says about a field in the company (`GET /api/schema/<slug>`). */
export interface FormField {
  name: string
  required: boolean
  options?: { value: string; active: boolean }[]
}

interface Needs {
  form: Map<string, FormField>
  text: () => string
  number: () => number
  /** The record that a relation to this collection points to. */
  relatedTo: (slug: string) => Row | undefined
  owner: string
  /** Fields to leave out. */
  without?: ReadonlySet<string>
  onlyRequired?: boolean
  /** The fields of a row of an array. */
  isInRow?: boolean
}

export interface Values {
  data: Record<string, unknown>
  canaries: Record<string, string | number>
  related: { field: string; row: Row }[]
}

type Declared = FlattenedField & {
  required?: boolean
  hasMany?: boolean
  relationTo?: string | string[]
  maxLength?: number
  min?: number
  max?: number
  filterOptions?: unknown
  flattenedFields?: FlattenedField[]
  options?: ({ value: string } | string)[]
  virtual?: unknown
}

const technical = new Set([
  'id',
  'company',
  'owner',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'importRun',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'url',
  'thumbnailURL',
  'focalX',
  'focalY',
  'subjectOwner',
  'subjectKind',
])

/** Data for a new record of any collection, from its fields alone: a canary wherever one fits. */
export function valuesFor(fields: FlattenedField[], needs: Needs): Values {
  const values: Values = { data: {}, canaries: {}, related: [] }
  for (const field of fields as Declared[]) {
    const custom = field.custom ?? {}
    if (technical.has(field.name) || field.virtual || custom.setByServer || custom.computed || /^slot[A-Z]/.test(field.name)) continue
    if (needs.without?.has(field.name)) continue
    const isRequired = field.required === true || needs.form.get(field.name)?.required === true
    if (needs.onlyRequired && !isRequired) continue
    const value = valueOf(field, { ...needs, isRequired }, values)
    if (value !== undefined) values.data[field.name] = value
  }
  return values
}

function valueOf(field: Declared, needs: Needs & { isRequired: boolean }, values: Values): unknown {
  const options =
    needs.form.get(field.name)?.options ?? field.options?.map((option) => ({ value: typeof option === 'string' ? option : option.value, active: true }))
  const marked = <T extends string | number>(canary: T): T => {
    values.canaries[field.name] = canary
    return canary
  }
  const many = (value: unknown): unknown => (field.hasMany ? [value] : value)
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      if (field.custom?.dictionary) return needs.isRequired ? options?.find(({ active }) => active)?.value : undefined
      if ((field.maxLength ?? 100) < 12) return needs.isRequired ? 'x' : undefined
      return many(marked(needs.text()))
    case 'email':
      return `${marked(needs.text())}@lab.test`
    case 'number':
      // Numbers in rows are quantities, rates and prices that are multiplied with each other.
      if (needs.isInRow || (field.max ?? Infinity) < 80_000_000) return needs.isRequired ? (field.min ?? 1) : undefined
      return many(marked(needs.number()))
    case 'date':
      return '2026-03-02T08:00:00.000Z'
    case 'select':
    case 'radio':
      return needs.isRequired || field.custom?.dictionary === undefined ? many(options?.find(({ active }) => active)?.value) : undefined
    case 'json':
      return needs.isRequired ? { note: marked(needs.text()) } : undefined
    case 'relationship':
    case 'upload':
      return relation(field, needs, values)
    case 'array': {
      const row = valuesFor(field.flattenedFields ?? [], { ...needs, form: new Map(), isInRow: true })
      values.related.push(...row.related.map(({ field: name, row: related }) => ({ field: `${field.name}.${name}`, row: related })))
      Object.assign(values.canaries, Object.fromEntries(Object.entries(row.canaries).map(([name, canary]) => [`${field.name}.${name}`, canary])))
      const isComplete = (field.flattenedFields as Declared[]).every(({ name, required }) => !required || name === 'id' || row.data[name] !== undefined)
      return isComplete && Object.keys(row.data).length > 0 ? [row.data] : undefined
    }
    default:
      return undefined
  }
}

function relation(field: Declared, needs: Needs & { isRequired: boolean }, values: Values): unknown {
  if (field.filterOptions && !needs.isRequired) return undefined
  const targets = [field.relationTo ?? []].flat()
  if (targets.includes('users')) return needs.isRequired ? wrap(field, needs.owner, 'users') : undefined
  for (const target of targets) {
    const row = needs.relatedTo(target)
    if (!row) continue
    values.related.push({ field: field.name, row })
    return wrap(field, row.id, target)
  }
  return undefined
}

function wrap({ relationTo, hasMany }: Declared, id: string, slug: string): unknown {
  const value = Array.isArray(relationTo) ? { relationTo: slug, value: id } : id
  return hasMany ? [value] : value
}
