import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { NamedField } from '../columns.ts'

/** A value that the form would refuse, and why, in the reader's language. */
export interface Refusal {
  /** Field name, or `customers.relation` for a part of a list. */
  path: string
  field: NamedField
  message: string
}

interface Saving {
  operation: 'create' | 'update'
  data: Record<string, unknown>
  /** The stored record that is updated. */
  original: Record<string, unknown> | null
}

type Validate = (value: unknown, options: Record<string, unknown>) => Promise<string | true> | string | true

/** A field with its validation and the options for it, made once for all rows: only what differs by row is set anew. */
interface Validator {
  field: NamedField
  path: string
  validate: Validate
  condition: ((...args: unknown[]) => unknown) | null
  options: Record<string, unknown>
  /** Validators of the fields in the rows of a list. */
  parts: Validator[]
}

/**
 * A function that runs the validation of every field, as saving the form would, except look-ups in the database
 * (relations are checked in bulk). Records are validated one after another.
 */
export function recordValidator(collection: SanitizedCollectionConfig, req: PayloadRequest): (saving: Saving) => Promise<Refusal[]> {
  const validators = validatorsOf(collection.flattenedFields, '', { collectionSlug: collection.slug, req })
  return async (saving) => {
    const refusals: Refusal[] = []
    await validateFields(validators, saving.data, saving.original, saving, refusals)
    return refusals
  }
}

const withoutValidation = new Set(['join', 'group', 'tab'])

function validatorsOf(fields: FlattenedField[], prefix: string, shared: { collectionSlug: string; req: PayloadRequest }): Validator[] {
  return (fields as NamedField[]).flatMap((field): Validator[] => {
    const validate = (field as { validate?: Validate }).validate
    if (!validate || withoutValidation.has(field.type)) return []
    const path = `${prefix}${field.name}`
    return [
      {
        field,
        path,
        validate,
        condition: (field.admin as { condition?: Validator['condition'] } | undefined)?.condition ?? null,
        // A relation's own look-up (`filterOptions`) would ask the database about every single row.
        options: {
          ...field,
          ...(field.type === 'relationship' ? { filterOptions: undefined } : {}),
          ...shared,
          blockData: undefined,
          event: 'submit',
          overrideAccess: false,
          path: path.split('.'),
          preferences: { fields: {} },
        },
        parts: field.type === 'array' ? validatorsOf(field.flattenedFields, `${path}.`, shared) : [],
      },
    ]
  })
}

async function validateFields(
  validators: Validator[],
  siblingData: Record<string, unknown>,
  previous: Record<string, unknown> | null,
  { operation, data, original }: Saving,
  refusals: Refusal[],
): Promise<void> {
  for (const { field, path, validate, condition, options, parts } of validators) {
    const id = original?.id
    if (condition && !condition(data, siblingData, { blockData: undefined, operation, id, path: options.path, user: (options.req as PayloadRequest).user }))
      continue
    const value = siblingData[field.name]
    const answer = validate(value, Object.assign(options, { data, id, operation, previousValue: previous?.[field.name], siblingData }))
    const result = typeof answer === 'object' ? await answer : answer
    if (result !== true) refusals.push({ path, field, message: String(result) })
    else if (parts.length > 0 && Array.isArray(value)) {
      for (const row of value as Record<string, unknown>[]) await validateFields(parts, row, null, { operation, data, original }, refusals)
    }
  }
}
