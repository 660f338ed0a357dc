import type { FlattenedField, PayloadRequest, RelationshipField, SanitizedCollectionConfig } from 'payload'

import type { NamedField } from '../columns.ts'

/** A value that the form would refuse, and why, in the reader's language. */
export interface Refusal {
  /** Field name, or `customers.relation` for a part of a list. */
  path: string
  field: NamedField
  message: string
}

interface Options {
  collection: SanitizedCollectionConfig
  operation: 'create' | 'update'
  data: Record<string, unknown>
  /** The stored record that is updated. */
  original: Record<string, unknown> | null
  req: PayloadRequest
}

type Validate = (value: unknown, options: Record<string, unknown>) => Promise<string | true> | string | true

/** Runs the validation of every field, as saving the form would, except look-ups in the database (relations are checked in bulk). */
export async function validateRecord({ collection, operation, data, original, req }: Options): Promise<Refusal[]> {
  const context = { collectionSlug: collection.slug, data, operation, id: original?.id, req, original }
  return validateFields(collection.flattenedFields, data, original, '', context)
}

interface Context {
  collectionSlug: string
  data: Record<string, unknown>
  operation: 'create' | 'update'
  id: unknown
  req: PayloadRequest
}

const withoutValidation = new Set(['join', 'group', 'tab'])

async function validateFields(
  fields: FlattenedField[],
  siblingData: Record<string, unknown>,
  previous: Record<string, unknown> | null,
  prefix: string,
  context: Context,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const field of fields as NamedField[]) {
    const validate = (field as { validate?: Validate }).validate
    if (!validate || withoutValidation.has(field.type) || !isAsked(field, siblingData, context)) continue
    const value = siblingData[field.name]
    const answer = validate(value, { ...withoutLookUps(field), ...optionsOf(field, siblingData, previous, prefix, context) })
    const result = typeof answer === 'object' ? await answer : answer
    if (result !== true) refusals.push({ path: `${prefix}${field.name}`, field, message: String(result) })
    else if (field.type === 'array' && Array.isArray(value)) {
      for (const row of value as Record<string, unknown>[]) {
        refusals.push(...(await validateFields(field.flattenedFields, row, null, `${prefix}${field.name}.`, context)))
      }
    }
  }
  return refusals
}

function isAsked(field: NamedField, siblingData: Record<string, unknown>, { data, operation, id, req }: Context): boolean {
  const condition = (field.admin as { condition?: (...args: unknown[]) => unknown } | undefined)?.condition
  return !condition || Boolean(condition(data, siblingData, { blockData: undefined, operation, id, path: [field.name], user: req.user }))
}

/** A relation's own validation would ask the database about every single row. */
const withoutLookUps = (field: NamedField): NamedField =>
  field.type === 'relationship' ? ({ ...field, filterOptions: undefined } as RelationshipField & NamedField) : field

function optionsOf(field: NamedField, siblingData: Record<string, unknown>, previous: Record<string, unknown> | null, prefix: string, context: Context) {
  return {
    ...context,
    blockData: undefined,
    event: 'submit',
    overrideAccess: false,
    path: [...prefix.split('.').filter(Boolean), field.name],
    preferences: { fields: {} },
    previousValue: previous?.[field.name],
    siblingData,
  }
}
