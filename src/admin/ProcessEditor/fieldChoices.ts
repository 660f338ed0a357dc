import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { followsProcess } from '../../processes/process.ts'

/** A type, not an interface: the select component asks for its implicit index signature. */
export type FieldChoice = { value: string; label: string }

/** By collection whose records go through processes: the fields that a stage may require, as the company's form calls them. */
export function fieldChoices(collections: readonly SanitizedCollectionConfig[], language: string): Record<string, FieldChoice[]> {
  return Object.fromEntries(
    collections
      .filter(followsProcess)
      .map(({ slug, flattenedFields }) => [
        slug,
        flattenedFields.filter(isFilledByPeople).map((field) => ({ value: field.name, label: labelOf(field, language) })),
      ]),
  )
}

const ofPayload = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', 'owner', 'process'])

const isFilledByPeople = (field: FlattenedField): boolean =>
  !ofPayload.has(field.name) &&
  field.custom?.setByServer !== true &&
  field.custom?.unreadable !== true &&
  !('virtual' in field && field.virtual) &&
  field.type !== 'join' &&
  !('admin' in field && (field.admin as { hidden?: boolean } | undefined)?.hidden === true)

function labelOf(field: FlattenedField, language: string): string {
  const label = 'label' in field ? field.label : undefined
  return typeof label === 'string' || (typeof label === 'object' && label !== null) ? inLanguage(label as Bilingual | string, language) : field.name
}
