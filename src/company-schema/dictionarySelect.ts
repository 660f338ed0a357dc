import { sanitizeFields, type Field, type OptionObject, type SanitizedConfig, type SelectField, type Validate } from 'payload'

import type { DictionaryItem } from './overlays.ts'

interface Options {
  field: Field
  items: DictionaryItem[]
  config: SanitizedConfig
}

/** A dictionary field as the native select that a company sees. */
export async function dictionarySelect({ field, items, config }: Options): Promise<Field> {
  const { type: _type, validate: _validate, ...kept } = field as unknown as Record<string, unknown>
  delete kept.maxLength
  const select = { ...kept, ...selectProperties({ name: kept.name as string, items, hasMany: false }) } as unknown as SelectField
  return sanitizeAlone(select, config)
}

/**
 * Options of a select over dictionary items. Every item is an option, so a stored value always has its label; a
 * disabled one is offered only where it is already chosen, and accepted only where it is already stored (R86).
 */
export function selectProperties({ name, items, hasMany }: { name: string; items: DictionaryItem[]; hasMany: boolean }): SelectProperties {
  const options: OptionObject[] = items.map((item) => ({ value: item.value, label: { zh: item.label, en: item.labelEn || item.label } }))
  const known = new Set(items.map((item) => item.value))
  const active = new Set(items.filter((item) => item.active).map((item) => item.value))
  const defaults = items.filter((item) => item.active && item.isDefault).map((item) => item.value)

  const validate: Validate = (value: unknown, { previousValue, required, req }) => {
    const chosen = listOf(value)
    if (chosen.length === 0) return required ? req.t('validation:required') : true
    if (!hasMany && Array.isArray(value)) return req.t('validation:invalidSelection')
    const stored = new Set(listOf(previousValue))
    const isAccepted = (one: unknown) => active.has(one as string) || (known.has(one as string) && stored.has(one))
    return chosen.every(isAccepted) || req.t('validation:invalidSelection')
  }

  return {
    type: 'select',
    hasMany,
    options,
    defaultValue: hasMany ? (defaults.length > 0 ? defaults : undefined) : defaults[0],
    filterOptions: ({ options: all, siblingData }) => {
      const chosen = listOf((siblingData as Record<string, unknown> | undefined)?.[name])
      return all.filter((option) => typeof option === 'string' || active.has(option.value) || chosen.includes(option.value))
    },
    validate,
  }
}

interface SelectProperties {
  type: 'select'
  hasMany: boolean
  options: OptionObject[]
  defaultValue: string | string[] | undefined
  filterOptions: NonNullable<SelectField['filterOptions']>
  validate: Validate
}

function listOf(value: unknown): unknown[] {
  return [value].flat().filter((one) => one !== null && one !== undefined && one !== '')
}

/** Payload's own sanitation of one field that is made outside a collection. */
export async function sanitizeAlone(field: Field, config: SanitizedConfig): Promise<Field> {
  const [sanitized] = await sanitizeFields({
    config: config as never,
    existingFieldNames: new Set(),
    fields: [field],
    parentIsLocalized: false,
    validRelationships: config.collections.map((collection) => collection.slug),
  } as never)
  if (!sanitized) throw new Error(`Payload dropped the field ${'name' in field ? field.name : ''}`)
  return sanitized
}
