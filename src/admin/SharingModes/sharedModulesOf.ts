import type { SanitizedCollectionConfig } from 'payload'

import { sharingOf } from '../../access/visibility/sharing.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { rightsTexts } from '../locales/rights.ts'
import { fill, textsIn } from '../locales/textsIn.ts'

/** A module that shares by owner, in the reader's language. */
export interface SharedModule {
  module: string
  label: string
  /** What it is shared with, for modules without a mode of their own. */
  follows: string | null
  isReadableByAll: boolean
}

/** The modules that share by owner; what belongs to the company as a whole is not among them (R78). */
export function sharedModulesOf(collections: readonly SanitizedCollectionConfig[], language: string): SharedModule[] {
  const t = textsIn(rightsTexts, language)
  const nameOf = (slug: string) => inLanguage((collections.find((one) => one.slug === slug)?.labels.plural ?? slug) as Bilingual | string, language)
  return collections.flatMap((collection) => {
    const sharing = sharingOf(collection)
    if (sharing === null || sharing === 'company') return []
    const follows = sharing.followsTarget ? t.followsTarget : sharing.follows ? fill(t.follows, { module: nameOf(sharing.follows.collection) }) : null
    return [{ module: collection.slug, label: nameOf(collection.slug), follows, isReadableByAll: sharing.readableByAll === true }]
  })
}
