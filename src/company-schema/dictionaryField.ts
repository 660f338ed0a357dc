import type { TextField } from 'payload'

interface DictionaryFieldOptions extends Omit<TextField, 'type' | 'hasMany' | 'maxRows' | 'minRows' | 'validate'> {
  /** Code of the dictionary that holds the items, for example `customer-level`. */
  dictionary: string
}

/**
 * A field whose choices are the items of a dictionary. Stored as text (the item's `value`); inside a company it is a
 * native select that offers the active items and keeps a disabled one where it is already stored (R86, S51).
 */
export function dictionaryField({ dictionary, ...field }: DictionaryFieldOptions): TextField {
  return { ...field, type: 'text', maxLength: 100, index: field.index ?? false, custom: { ...field.custom, dictionary } } as TextField
}

export function dictionaryOf(field: { custom?: Record<string, unknown> }): string | null {
  return typeof field.custom?.dictionary === 'string' ? field.custom.dictionary : null
}
