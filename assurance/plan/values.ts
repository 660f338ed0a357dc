import type { FlattenedField } from 'payload'

import type { Row } from '../world/row.ts'

/** What the lab says about a field in the company (`GET /api/schema/<slug>`). */
export interface FormField {
  name: string
  required: boolean
  options?: { value: string; active: boolean }[]
}

/**
 * What the refusals of a collection's records have taught about making one: a rule that no field declares (a discount is
 * for a product or a category, a quota is one per person and month) names the field that it objects to.
 */
export interface Lessons {
  /** Fields that must be left out, by their path without the numbers of rows. */
  without: Set<string>
  /** Fields that need a value although nothing says so. */
  needed: Set<string>
  /** Field → how many values of it were refused. */
  tried: Map<string, number>
  onlyRequired: boolean
}

export const noLessons = (): Lessons => ({ without: new Set(), needed: new Set(), tried: new Map(), onlyRequired: false })

interface Needs {
  form: Map<string, FormField>
  text: () => string
  number: () => number
  /** The record that a relation to this collection points to; the next one when some were refused. */
  relatedTo: (slug: string, tried: number) => Row | undefined
  /** All dates of a record; another day for each, because rules often are for one record a day. */
  date: Date
  lessons?: Lessons
  owner: string
  /** Fields to leave out. */
  without?: ReadonlySet<string>
  onlyRequired?: boolean
  /** For the fields of a row: the path of the array, with a dot at the end. */
  inRowOf?: string
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
  defaultValue?: unknown
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

/**
 * Learns from the fields that a refusal names: what nothing requires is left out, of what must be there another value is
 * tried, and what was missing is given. A refusal that names nothing is met with as little as possible.
 *
 * @returns whether there is anything new to try
 */
export function learn(lessons: Lessons, { fields, form, named }: { fields: FlattenedField[]; form: Map<string, FormField>; named: string[] }): boolean {
  const paths = new Set(named.map((path) => path.replace(/\.\d+(?=\.|$)/g, '')))
  const hasLearned = [...paths].map((path) => learnAbout(lessons, path, { fields, form })).includes(true)
  if (hasLearned) return true
  const isNew = !lessons.onlyRequired
  lessons.onlyRequired = true
  return isNew
}

function learnAbout(lessons: Lessons, path: string, { fields, form }: { fields: FlattenedField[]; form: Map<string, FormField> }): boolean {
  const chain = chainTo(fields as Declared[], path.split('.'))
  if (chain.length === 0) return false
  const isRequired = (field: Declared, index: number): boolean => field.required === true || (index === 0 && form.get(field.name)?.required === true)
  const pathTo = (index: number): string =>
    chain
      .slice(0, index + 1)
      .map(({ name }) => name)
      .join('.')
  for (let index = chain.length - 1; index >= 0; index--) {
    const field = chain[index] as Declared
    const own = pathTo(index)
    if (isRequired(field, index) || lessons.needed.has(own)) continue
    if (lessons.without.has(own)) {
      // Left out, and objected to again: so it is needed.
      lessons.without.delete(own)
      lessons.needed.add(own)
    } else lessons.without.add(own)
    return true
  }
  const whole = pathTo(chain.length - 1)
  const tried = (lessons.tried.get(whole) ?? 0) + 1
  lessons.tried.set(whole, tried)
  return tried < 6
}

function chainTo(fields: Declared[], [name, ...rest]: string[]): Declared[] {
  const field = fields.find((one) => one.name === name)
  if (!field) return []
  return rest.length === 0 || !field.flattenedFields ? [field] : [field, ...chainTo(field.flattenedFields as Declared[], rest)]
}

/** Data for a new record of any collection, from its fields alone: a canary wherever one fits. */
export function valuesFor(fields: FlattenedField[], needs: Needs): Values {
  const values: Values = { data: {}, canaries: {}, related: [] }
  for (const field of fields as Declared[]) {
    const custom = field.custom ?? {}
    if (technical.has(field.name) || field.virtual || custom.setByServer || custom.computed || /^slot[A-Z]/.test(field.name)) continue
    const path = `${needs.inRowOf ?? ''}${field.name}`
    const isNeeded = needs.lessons?.needed.has(path) === true
    if (needs.without?.has(path) || needs.lessons?.without.has(path)) continue
    const isRequired = isNeeded || field.required === true || needs.form.get(field.name)?.required === true
    if ((needs.onlyRequired || needs.lessons?.onlyRequired) && !isRequired) continue
    const value = valueOf(field, { ...needs, isRequired, tried: needs.lessons?.tried.get(path) ?? 0 }, values)
    if (value !== undefined) values.data[field.name] = value
  }
  return values
}

interface FieldNeeds extends Needs {
  isRequired: boolean
  tried: number
}

function valueOf(field: Declared, needs: FieldNeeds, values: Values): unknown {
  const options = (
    needs.form.get(field.name)?.options ??
    field.options?.map((option) => ({ value: typeof option === 'string' ? option : option.value, active: true })) ??
    []
  ).filter(({ active }) => active)
  const option = options[needs.tried % Math.max(options.length, 1)]?.value
  const marked = <T extends string | number>(canary: T): T => {
    values.canaries[field.name] = canary
    return canary
  }
  const many = (value: unknown): unknown => (field.hasMany ? [value] : value)
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      if (field.custom?.dictionary) return needs.isRequired ? option : undefined
      // A text that the code fills in is a name that the code knows.
      if (field.defaultValue !== undefined && needs.tried === 0) return undefined
      if ((field.maxLength ?? 100) < 12) return needs.isRequired ? (['x', day(needs.date, 7), day(needs.date, 4)][needs.tried] ?? 'x') : undefined
      return many(needs.tried === 0 ? marked(needs.text()) : [day(needs.date, 7), day(needs.date, 10), day(needs.date, 4)][(needs.tried - 1) % 3])
    case 'email':
      return `${marked(needs.text())}@lab.test`
    case 'number':
      // Numbers in rows are quantities, rates and prices that are multiplied with each other.
      if (needs.inRowOf || (field.max ?? Infinity) < 80_000_000 || needs.tried > 0)
        return !needs.isRequired ? undefined : needs.inRowOf ? (field.min ?? 1) : wholeNumber(field, needs)
      return many(marked(needs.number()))
    case 'date':
      return needs.date.toISOString()
    case 'select':
    case 'radio':
      return needs.isRequired || field.custom?.dictionary === undefined ? many(option) : undefined
    case 'json':
      return needs.isRequired ? { note: marked(needs.text()) } : undefined
    case 'relationship':
    case 'upload':
      return relation(field, needs, values)
    case 'array': {
      const row = valuesFor(field.flattenedFields ?? [], { ...needs, form: new Map(), inRowOf: `${needs.inRowOf ?? ''}${field.name}.` })
      values.related.push(...row.related.map(({ field: name, row: related }) => ({ field: `${field.name}.${name}`, row: related })))
      Object.assign(values.canaries, Object.fromEntries(Object.entries(row.canaries).map(([name, canary]) => [`${field.name}.${name}`, canary])))
      const isComplete = (field.flattenedFields as Declared[]).every(({ name, required }) => !required || name === 'id' || row.data[name] !== undefined)
      return isComplete && Object.keys(row.data).length > 0 ? [row.data] : undefined
    }
    default:
      return undefined
  }
}

/** Another number for each record, within the bounds of the field. */
function wholeNumber({ min = 1, max = 9999 }: Declared, { date, tried }: FieldNeeds): number {
  const lowest = Math.ceil(min)
  const count = Math.floor(Math.abs(date.getTime()) / 86_400_000) + tried
  return lowest + (count % Math.max(Math.floor(max) - lowest + 1, 1))
}

/** `2026-03`, `2026-03-02` or `2026`. */
const day = (date: Date, length: 4 | 7 | 10): string => date.toISOString().slice(0, length)

function relation(field: Declared, needs: FieldNeeds, values: Values): unknown {
  if (field.filterOptions && !needs.isRequired) return undefined
  const targets = [field.relationTo ?? []].flat()
  if (targets.includes('users')) return needs.isRequired ? wrap(field, needs.owner, 'users') : undefined
  for (const target of targets) {
    const row = needs.relatedTo(target, needs.tried)
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
