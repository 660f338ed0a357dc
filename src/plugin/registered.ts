import type { Payload } from 'payload'
import type { z } from 'zod'

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

/** A company of the demo course that has its people, customers, contacts, products and activities. */
export interface SeededCompany {
  payload: Payload
  company: { id: string; code: string }
  /** Username → id of everybody in the course. */
  users: ReadonlyMap<string, string>
  /** The day that relative dates count from. */
  now: Date
}

/**
 * Fills one company of the demo course with the plug-in's records. Runs inside the company, and again when a seed was
 * interrupted: it creates what is missing.
 */
export type PluginSeed = (seeded: SeededCompany) => Promise<void>

interface Panel {
  /** Told apart from the plug-in's other panels by it. */
  key: string
  title: Bilingual
  /** Module whose readers see it; what it shows it asks the server for, with the reader's rights. */
  module: string
}

/** Records of a collection that belong to a record, listed on the page of everything about that record. */
export interface RelatedPanel extends Panel {
  /** Slug of the collection on whose records' page it stands; `module` is the one that is listed. */
  on: { record: string }
  /** Path of the relation that leads to the record, for example `customer`; `target` for what is attached. */
  by: string
  /** Fields that are shown; the first one leads to the listed record. */
  columns: readonly string[]
  sort?: string
  /** In the narrow column beside the others. */
  beside?: boolean
  /** Only there when there is something to list: then nothing can be added. */
  onlyWhenAny?: boolean
}

/** Anything else on the page of a record, above a list, or on the desktop. */
export interface ComponentPanel extends Panel {
  on: { record: string } | { list: string } | 'desktop'
  /** Import path of a component; on a record's page it gets `PanelProps`. */
  Component: string
  /** Before everything else on the page of a record. */
  first?: boolean
  beside?: boolean
}

export type PluginPanel = RelatedPanel | ComponentPanel

/** What a component on the page of a record is told. */
export interface PanelProps {
  id: string
  heading: string
}

/** What a plug-in that is switched on has registered beside its collections. */
export interface RegisteredPlugin {
  slug: string
  title: Bilingual
  options: Record<string, unknown>
  dictionaries: readonly PluginDictionary[]
  processes: readonly PluginProcess[]
  views: readonly PluginView[]
  panels: readonly PluginPanel[]
  seed?: PluginSeed
}

/** The plug-ins of this installation that are switched on, in the order of `payload.config.ts`. */
export const registeredPlugins = ({ config }: Payload): readonly RegisteredPlugin[] => (config.custom?.plugins as RegisteredPlugin[] | undefined) ?? []

/**
 * What the line of a plug-in in `payload.config.ts` says, with the defaults of its schema.
 *
 * @param _schema of the plug-in's options, for their type
 * @throws Error when the plug-in is not there or is switched off
 */
export function optionsOf<Options extends z.ZodObject>(payload: Payload, slug: string, _schema: Options): z.output<Options> {
  const plugin = registeredPlugins(payload).find((one) => one.slug === slug)
  if (!plugin) throw new Error(`There is no plug-in ${slug}`)
  return plugin.options as z.output<Options>
}
