import type { CollectionConfig, Config, Endpoint, Field, Plugin } from 'payload'
import { z } from 'zod'

import { sharingOf } from '../access/visibility/sharing.ts'
import { withCommands, type Command } from '../commands/index.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { giveProcesses } from '../processes/giveProcesses.ts'
import type { PluginDictionary, PluginPanel, PluginProcess, PluginSeed, PluginView } from './registered.ts'
import { switchedOff, switchedOffField } from './switchedOff.ts'
import { withPanels } from './withPanels.ts'
import { withViews } from './withViews.ts'

/** What a plug-in adds to a collection that is not its own. */
export interface Addition {
  fields?: Field[]
  hooks?: CollectionConfig['hooks']
  /** Addresses under the other collection (`defineQuery`). */
  endpoints?: Endpoint[]
}

export interface PluginDefinition<Options extends z.ZodObject = z.ZodObject> {
  /** Name of the folder in `plugins/`. */
  slug: string
  title: Bilingual
  /** What its line in `payload.config.ts` may say; checked at the start. Its code asks `optionsOf`. */
  options?: Options
  /** Made by `companyCollection` when their rows belong to companies. */
  collections: CollectionConfig[]
  /** By slug of the other collection. Relations between the core and the plug-in's records are here, never in the core. */
  additions?: Readonly<Record<string, Addition>>
  /** Slugs of own collections to whose records notes and documents may be attached. */
  attachable?: readonly string[]
  /** Dictionaries that every installation gets; items that an installation has changed or removed stay as they are. */
  dictionaries?: readonly PluginDictionary[]
  /** Processes that every company gets which has none for these records. */
  processes?: readonly PluginProcess[]
  /** Commands on its own and on other collections. */
  commands?: readonly Command[]
  /** Addresses that belong to no collection, for example reports. They ask for their own rights. */
  endpoints?: readonly Endpoint[]
  /** Pages of its own in the admin, with links in the navigation. Their components live in the plug-in's `admin/`. */
  views?: readonly PluginView[]
  /** Parts of pages of the core: on the page of everything about a record, above a list, on the desktop. */
  panels?: readonly PluginPanel[]
  /** Fills the companies of the demo course. */
  seed?: PluginSeed
}

interface Switch {
  /** `false` keeps what is stored, and its place in the schema, and hides everything. */
  enabled?: boolean
}

/** What stands between the brackets of its line. */
type Line<Options extends z.ZodObject> = [Options] extends [never] ? Switch : Switch & z.input<Options>

/**
 * A plug-in of the lab: data that the core shows and enforces. Answers what stands in `payload.config.ts`, one line for
 * each plug-in.
 *
 * Without its line the lab works without it, and its tables stay in the database untouched; with the line again
 * everything is there again. A developer who writes migrations switches it off instead (`{ enabled: false }`), because a
 * migration written without the line would drop the tables.
 *
 * @throws Error at the start, when an option is wrong, a slug is taken, or an addition names a collection that is not there
 */
export function definePlugin<Options extends z.ZodObject = never>(definition: PluginDefinition<Options>): (line?: Line<Options>) => Plugin {
  return (line = {} as Line<Options>) => {
    const { enabled = true, ...given }: Switch = line
    return (config) => {
      const options = checkedOptions(definition, given)
      refuseMisfits(definition, config.collections ?? [])
      return enabled ? pluggedIn(definition, options, config) : keptOnly(definition, config)
    }
  }
}

function checkedOptions({ slug, options = z.strictObject({}) }: PluginDefinition, given: object): Record<string, unknown> {
  const { data, error } = options.safeParse(given)
  if (error) throw new Error(`Plug-in ${slug}: its options in payload.config.ts are wrong\n${z.prettifyError(error)}`)
  return data
}

function pluggedIn(definition: PluginDefinition, options: Record<string, unknown>, config: Config): Config {
  const { slug, title, dictionaries = [], processes = [], commands = [], endpoints = [], views = [], panels = [], seed } = definition
  const registered = { slug, title, options, dictionaries, processes, views, panels, seed }
  return {
    ...config,
    admin: withPanels(withViews(config.admin, views), { slug, panels }),
    custom: { ...config.custom, plugins: [...((config.custom?.plugins as unknown[] | undefined) ?? []), registered] },
    collections: joined(definition, config)
      .map((collection) =>
        collection.slug === 'companies' && processes.length > 0 ? added(collection, { hooks: { afterChange: [giveProcesses] } }) : collection,
      )
      .map((collection) => withCommands(collection, [...commands])),
    endpoints: [...(config.endpoints ?? []), ...endpoints],
  }
}

function keptOnly({ additions = {}, collections, ...definition }: PluginDefinition, config: Config): Config {
  const hiddenFields = Object.entries(additions).map(([slug, { fields = [] }]) => [slug, { fields: fields.map(switchedOffField) }] as const)
  return {
    ...config,
    collections: joined({ ...definition, collections: collections.map(switchedOff), additions: Object.fromEntries(hiddenFields) }, config),
  }
}

/** The collections of the configuration with the plug-in's own and with what it adds to others. */
function joined({ slug, collections, additions = {}, attachable = [] }: PluginDefinition, config: Config): CollectionConfig[] {
  const own = collections.map((collection) => ({ ...collection, custom: { ...collection.custom, plugin: slug } }))
  return inNavigation(config.collections ?? [], own).map((collection) => withTargets(added(collection, additions[collection.slug] ?? {}), attachable))
}

/** Business records stand before the settings of the company. */
function inNavigation(known: CollectionConfig[], own: CollectionConfig[]): CollectionConfig[] {
  const settings = known.findIndex(({ slug }) => slug === 'companies')
  const place = settings === -1 ? known.length : settings
  return [...known.slice(0, place), ...own, ...known.slice(place)]
}

function added(collection: CollectionConfig, { fields = [], hooks = {}, endpoints = [] }: Addition): CollectionConfig {
  const owner = collection.fields.findIndex((field) => 'name' in field && field.name === 'owner')
  const place = owner === -1 ? collection.fields.length : owner
  const names = [...new Set([...Object.keys(collection.hooks ?? {}), ...Object.keys(hooks)])] as (keyof NonNullable<CollectionConfig['hooks']>)[]
  return {
    ...collection,
    // Before those that take any id.
    ...(endpoints.length > 0 ? { endpoints: [...endpoints, ...(collection.endpoints || [])] } : {}),
    fields: [...collection.fields.slice(0, place), ...fields, ...collection.fields.slice(place)],
    hooks: Object.fromEntries(names.map((name) => [name, [...(collection.hooks?.[name] ?? []), ...(hooks[name] ?? [])]])),
  }
}

/** Notes and documents may be attached to these records as well. */
function withTargets(collection: CollectionConfig, attachable: readonly string[]): CollectionConfig {
  const sharing = sharingOf(collection)
  if (attachable.length === 0 || sharing === null || sharing === 'company' || sharing.followsTarget !== true) return collection
  return {
    ...collection,
    fields: collection.fields.map((field) =>
      field.type === 'relationship' && field.name === 'target' ? ({ ...field, relationTo: [field.relationTo, attachable].flat() } as Field) : field,
    ),
  }
}

function refuseMisfits({ slug, collections, additions = {}, attachable = [] }: PluginDefinition, known: CollectionConfig[]): void {
  const own = collections.map((collection) => collection.slug)
  const taken = own.find((one, index) => own.indexOf(one) !== index || known.some((collection) => collection.slug === one))
  if (taken) throw new Error(`Plug-in ${slug}: there is a collection ${taken} already`)
  const unknown = Object.keys(additions).find((one) => !known.some((collection) => collection.slug === one))
  if (unknown) throw new Error(`Plug-in ${slug}: there is no collection ${unknown} to add to`)
  const foreign = attachable.find((one) => !own.includes(one))
  if (foreign) throw new Error(`Plug-in ${slug}: ${foreign} is not a collection of its own`)
}
