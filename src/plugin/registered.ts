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

/** A page of a plug-in in the admin. */
export interface PluginView {
  /** Address under `/admin`, for example `/funnel`. */
  path: `/${string}`
  title: Bilingual
  /** Module whose readers find it in the navigation; the page asks for its own rights. */
  module: string
  /** Import path of a server component, for example `/plugins/sales-funnel/admin/Board/index.tsx#BoardView`. */
  Component: string
}

/** What a plug-in that is switched on has registered beside its collections. */
export interface RegisteredPlugin {
  slug: string
  title: Bilingual
  dictionaries: readonly PluginDictionary[]
  processes: readonly PluginProcess[]
  views: readonly PluginView[]
}

/** The plug-ins of this installation that are switched on, in the order of `payload.config.ts`. */
export const registeredPlugins = ({ config }: Payload): readonly RegisteredPlugin[] => (config.custom?.plugins as RegisteredPlugin[] | undefined) ?? []
