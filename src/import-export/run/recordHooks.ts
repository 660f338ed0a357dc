import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { NamedField } from '../columns.ts'

type Row = Record<string, unknown>

interface Saving {
  collection: SanitizedCollectionConfig
  operation: 'create' | 'update'
  data: Row
  /** The stored record; empty for a new one. */
  original: Row
  req: PayloadRequest
  /** Is told what a hook refuses, and the next hook goes on; without it the first refusal is thrown. */
  onRefusal?: OnRefusal
}

/** @param fieldName the field, when the hook is one of a field */
type OnRefusal = (error: unknown, fieldName: string | null) => void

/**
 * Runs the hooks that Payload runs before it stores a record, in its order. The import stores records itself, because
 * Payload's own operation takes five times as long for each, most of it reading back and versions.
 */
export async function beforeSaving(saving: Saving): Promise<Row> {
  const { collection, operation, original, req, onRefusal } = saving
  const { hooks } = collection
  const shared = { collection, context: req.context, operation, originalDoc: original, req }
  let saved = await runFieldHooks('beforeValidate', saving)
  for (const hook of [...(hooks.beforeValidate ?? []), ...(hooks.beforeChange ?? [])]) {
    try {
      saved = ((await hook({ ...shared, data: saved })) as Row | undefined) ?? saved
    } catch (error) {
      if (!onRefusal) throw error
      onRefusal(error, null)
    }
  }
  return runFieldHooks('beforeChange', { ...saving, data: saved })
}

export async function afterSaving({ collection, operation, data, original, req }: Saving): Promise<void> {
  for (const hook of collection.hooks.afterChange ?? [])
    await hook({ collection, context: req.context, data, doc: data, operation, previousDoc: original, req } as Parameters<typeof hook>[0])
}

export async function afterDeleting(collection: SanitizedCollectionConfig, doc: Row & { id: string }, req: PayloadRequest): Promise<void> {
  for (const hook of collection.hooks.afterDelete ?? []) await hook({ collection, context: req.context, doc, id: doc.id, req })
}

type FieldHook = (args: Row) => unknown

async function runFieldHooks(moment: 'beforeValidate' | 'beforeChange', { collection, operation, data, original, req, onRefusal }: Saving): Promise<Row> {
  const saved = { ...data }
  const fields = collection.flattenedFields as NamedField[]
  for (const field of fields) {
    for (const hook of ((field as { hooks?: Record<string, FieldHook[]> }).hooks?.[moment] ?? []) as FieldHook[]) {
      const args = {
        blockData: undefined,
        collection,
        context: req.context,
        data: saved,
        field,
        global: null,
        indexPath: [],
        operation,
        originalDoc: original,
        overrideAccess: true,
        path: [field.name],
        previousDoc: original,
        previousSiblingDoc: original,
        previousValue: original[field.name],
        req,
        schemaPath: [field.name],
        siblingData: saved,
        siblingDocWithLocales: original,
        siblingFields: fields,
        value: saved[field.name],
      }
      try {
        const value = await hook(args)
        if (value !== undefined) saved[field.name] = value
      } catch (error) {
        if (!onRefusal) throw error
        onRefusal(error, field.name)
      }
    }
  }
  return saved
}
