import type { SanitizedCollectionConfig } from 'payload'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { followsProcess } from '../../processes/process.ts'
import type { FieldChoice } from './fieldChoices.ts'

/** The collections that can have a process, as people call them. */
export const processTargets = (collections: readonly SanitizedCollectionConfig[], language: string): FieldChoice[] =>
  collections.filter(followsProcess).map(({ slug, labels }) => ({ value: slug, label: inLanguage(labels.plural as Bilingual | string, language) }))
