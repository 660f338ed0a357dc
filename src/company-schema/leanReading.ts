import type { CollectionBeforeOperationHook, Config, Field, FieldBase, SanitizedCollectionConfig } from 'payload'
import { fieldAffectsData } from 'payload/shared'

/**
 * Payload plug-in: reading a record walks only those fields that reading has something to do for. Payload makes several
 * promises for every field of every record, a third of the time of a list, and most fields are plain values that leave
 * as they came.
 */
export function leanReading(config: Config): Config {
  return {
    ...config,
    collections: config.collections?.map((collection) => ({
      ...collection,
      hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), walkLess] },
    })),
  }
}

interface ReadArguments {
  collection: { config: SanitizedCollectionConfig }
  depth?: number
  select?: unknown
}

/** A client's selection is left to Payload: it takes away what nobody asked for field by field. */
const walkLess: CollectionBeforeOperationHook = ({ args, operation, req: { payload } }) => {
  const { collection, depth = payload.config.defaultDepth, select } = args as ReadArguments
  if (operation !== 'read' || select) return
  return { ...args, collection: { ...collection, config: leanConfig(collection.config, { populates: depth > 0, hasGaps: payload.db.name === 'mongoose' }) } }
}

interface Reading {
  /** Relations are replaced by the records that they point to. */
  populates: boolean
  /** A value that was never written is missing in what the database gives, instead of `null`. */
  hasGaps: boolean
}

/** The same collection in everything but `fields`; whatever checks paths uses `flattenedFields`, which stay complete. */
const leanConfig = (config: SanitizedCollectionConfig, reading: Reading): SanitizedCollectionConfig =>
  Object.create(config, { fields: { value: fieldsToWalk(config.fields, reading), enumerable: true } }) as SanitizedCollectionConfig

/** Fields of views live as long as the view, so the answer is kept beside them. */
const remembered = { populated: new WeakMap<Field[], Field[]>(), plain: new WeakMap<Field[], Field[]>() }

export function fieldsToWalk(fields: Field[], reading: Reading): Field[] {
  const answers = reading.populates ? remembered.populated : remembered.plain
  const known = answers.get(fields)
  if (known) return known
  const walked = fields.flatMap((field) => walkedOf(field, reading))
  answers.set(fields, walked)
  return walked
}

/** Rows, folds and tabs without a name only arrange the form; what they hold lies on the record itself. */
function walkedOf(field: Field, reading: Reading): Field[] {
  if (field.type === 'ui') return []
  if (field.type === 'row' || field.type === 'collapsible') return field.fields.flatMap((one) => walkedOf(one, reading))
  return hasWork(field, reading) ? [field] : []
}

const plainTypes = new Set(['text', 'textarea', 'number', 'email', 'code', 'json', 'date', 'checkbox', 'select', 'radio'])

function hasWork(field: Field, { populates, hasGaps }: Reading): boolean {
  const isPlain = plainTypes.has(field.type) || (!populates && (field.type === 'relationship' || field.type === 'upload'))
  if (!isPlain || !fieldAffectsData(field)) return true
  if (isNeverRead(field)) return false
  const { hidden, localized, virtual, access, hooks, defaultValue } = field as FieldBase
  return Boolean(hidden || localized || virtual || access?.read || hooks?.afterRead?.length || (hasGaps && defaultValue !== undefined))
}

/** The company database does not give such a field out (`custom: { neverRead: true }`). */
export const isNeverRead = ({ custom }: { custom?: Record<string, unknown> }): boolean => custom?.neverRead === true
