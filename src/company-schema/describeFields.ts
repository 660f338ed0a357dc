import type { Field, FlattenedField } from 'payload'

import { inLanguage, type Bilingual } from '../language/bilingual.ts'
import type { CollectionView } from './companyView.ts'
import { dictionaryOf } from './dictionaryField.ts'
import type { Overlays } from './overlays.ts'

/** A field as `GET /api/schema/<slug>` answers it. */
export interface FieldDescription {
  name: string
  /** The contract's type for custom fields (`money`, `rating`, …), Payload's for the others; `select` for dictionary fields. */
  type: string
  label: string
  help?: string
  section?: string
  required: boolean
  hidden: boolean
  readOnly: boolean
  custom: boolean
  defaultValue?: unknown
  dictionary?: string
  options?: { value: string; label: string; active: boolean; color?: string }[]
  relationTo?: string | string[]
  min?: number
  max?: number
}

type Described = Field & {
  label?: Bilingual | string
  required?: boolean
  defaultValue?: unknown
  relationTo?: string | string[]
  options?: { value: string; label: Bilingual | string }[]
  admin?: { hidden?: boolean; readOnly?: boolean; description?: Bilingual | string; custom?: { section?: Bilingual } }
  min?: number
  max?: number
}

/** The fields of a view in the order of the form; one that the reader may not read is absent. */
export function describeFields(view: Pick<CollectionView, 'flattenedFields'>, overlays: Overlays, language: string): FieldDescription[] {
  return view.flattenedFields
    .filter((field) => !isTechnical(field) && field.custom?.unreadable !== true)
    .map((field) => describe(field as Described & { name: string }, overlays, language))
}

const technical = new Set(['id', 'company', 'importRun', 'createdAt', 'updatedAt', 'deletedAt'])
const isTechnical = (field: FlattenedField): boolean => technical.has(field.name)

function describe(field: Described & { name: string }, overlays: Overlays, language: string): FieldDescription {
  const dictionary = dictionaryOf(field)
  const section = field.admin?.custom?.section ?? (field.custom?.section as Bilingual | undefined)
  const items = dictionary ? overlays.dictionaries.get(dictionary) : undefined
  const options = items
    ? items.map((item) => ({
        value: item.value,
        label: inLanguage({ zh: item.label, en: item.labelEn || item.label }, language),
        active: item.active,
        ...(item.color ? { color: item.color } : {}),
      }))
    : field.options?.map((option) => ({ value: option.value, label: inLanguage(option.label, language), active: true }))
  return {
    name: field.name,
    type: (field.custom?.customType as string | undefined) ?? (dictionary ? 'select' : field.custom?.money ? 'money' : field.type),
    label: field.label ? inLanguage(field.label, language) : field.name,
    ...(field.admin?.description ? { help: inLanguage(field.admin.description, language) } : {}),
    ...(section ? { section: inLanguage(section, language) } : {}),
    required: field.required === true,
    hidden: field.admin?.hidden === true,
    readOnly: field.admin?.readOnly === true,
    custom: field.custom?.customField === true,
    ...(field.defaultValue === undefined || typeof field.defaultValue === 'function' ? {} : { defaultValue: field.defaultValue }),
    ...(dictionary ? { dictionary } : {}),
    ...(options ? { options } : {}),
    ...(field.relationTo ? { relationTo: field.relationTo } : {}),
    ...(typeof field.min === 'number' ? { min: field.min } : {}),
    ...(typeof field.max === 'number' ? { max: field.max } : {}),
  }
}
