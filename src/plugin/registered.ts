import type { Payload } from 'payload'

import type { DictionaryItem } from '../company-schema/overlays.ts'
import type { Bilingual } from '../language/bilingual.ts'
import type { ProcessDefinition } from '../processes/process.ts'

export interface PluginDictionary {
  code: string
  name: string
  items: DictionaryItem[]
}

export type PluginProcess = ProcessDefinition

/** What a plug-in that is switched on has registered beside its collections. */
export interface RegisteredPlugin {
  slug: string
  title: Bilingual
  dictionaries: readonly PluginDictionary[]
  processes: readonly PluginProcess[]
}

/** The plug-ins of this installation that are switched on, in the order of `payload.config.ts`. */
export const registeredPlugins = ({ config }: Payload): readonly RegisteredPlugin[] => (config.custom?.plugins as RegisteredPlugin[] | undefined) ?? []
