import { flattenAllFields, type Field, type FlattenedField, type SanitizedCollectionConfig, type SanitizedConfig } from 'payload'

import { sharingOf, type Sharing } from '../access/visibility/sharing.ts'
import type { CollectionView, CompanyView, CustomFieldStorage } from './companyView.ts'
import { buildCustomField } from './customField.ts'
import { withSourceReaders } from './copiedFields.ts'
import { dictionaryOf } from './dictionaryField.ts'
import { dictionarySelect } from './dictionarySelect.ts'
import { layOutForm } from './formLayout.ts'
import { orderFields } from './orderFields.ts'
import type { MergedSetting, Overlays } from './overlays.ts'
import { declaredFieldsOf, isCustomizable } from './payloadInside.ts'
import { allSlots } from './slots.ts'
import { applySetting, type Reader } from './applySetting.ts'

interface Options extends Reader {
  config: SanitizedConfig
  overlays: Overlays
}

/** The part of a view's revision that depends on who looks. */
export function revisionOf({ overlays, positionIds, hasFieldRights }: Omit<Options, 'config'>): string {
  if (!overlays.dependsOnPosition || !hasFieldRights) return overlays.fingerprint
  return `${overlays.fingerprint}.${positionIds.length > 0 ? [...positionIds].sort().join('+') : 'none'}`
}

/** Builds what one company's collections look like for a person's positions, with Payload's own sanitation (architecture, section 5). */
export async function buildCompanyView(options: Options): Promise<CompanyView> {
  const collections = new Map<string, CollectionView>()
  for (const collection of options.config.collections) {
    const view = await buildCollectionView(collection, options)
    if (view) collections.set(collection.slug, view)
  }
  return { revision: revisionOf(options), collections }
}

async function buildCollectionView(collection: SanitizedCollectionConfig, options: Options): Promise<CollectionView | null> {
  const declared = declaredFieldsOf(collection)
  if (!declared) return null
  const target = options.overlays.settings.get(collection.slug)
  const settings = target?.merged ?? new Map<string, MergedSetting>()

  const fields = new Map<string, Field>()
  const unnamed: Field[] = []
  for (const field of declared.base.fields) {
    if ('name' in field && field.name) {
      const place = { collection: collection.slug, config: options.config }
      const setting = withSourceReaders(field, place, settings.get(field.name), options.overlays)
      fields.set(field.name, await adaptDeclaredField(field, setting, collection, options))
    } else unnamed.push(field)
  }
  const custom = new Map<string, CustomFieldStorage>()
  for (const setting of settings.values()) {
    if (!setting.slot || !setting.type) continue
    const storage: CustomFieldStorage = { slot: setting.slot, type: setting.type, relationTo: (setting.relationTo as CustomFieldStorage['relationTo']) ?? null }
    const field = await buildCustomField({ setting, config: options.config, items: options.overlays.dictionaries.get(setting.dictionary ?? '') ?? [] })
    custom.set(setting.name, storage)
    fields.set(setting.name, applySetting(field, setting, options, rowsOf(collection)))
  }

  const order = orderFields(
    [...fields.keys()].filter((name) => !name.startsWith('x_')),
    (target?.rowsByScope ?? []).map((rows) => rows.filter((row) => fields.has(row.name))),
  )
  const ordered = order.flatMap((name) => fields.get(name) ?? [])
  const laidOut = isCustomizable(collection) ? [...layOutForm(ordered), ...unnamed] : inDeclaredLayout(collection, fields)
  return {
    fields: laidOut,
    flattenedFields: flattenAllFields({ fields: laidOut }) as FlattenedField[],
    custom,
    partial: ordered.flatMap((field) => ('name' in field && field.name && field.custom?.partial ? [field.name] : [])),
    unusedSlots: isCustomizable(collection) ? unusedSlots(custom) : [],
    defaultColumns: listColumns(collection, order, settings),
  }
}

function unusedSlots(custom: ReadonlyMap<string, CustomFieldStorage>): string[] {
  const used = new Set([...custom.values()].map(({ slot }) => slot))
  return allSlots().filter((slot) => !used.has(slot))
}

const rowsOf = (collection: SanitizedCollectionConfig): { slug: string; sharing: Sharing | null } => ({ slug: collection.slug, sharing: sharingOf(collection) })

async function adaptDeclaredField(field: Field, setting: MergedSetting | undefined, collection: SanitizedCollectionConfig, options: Options): Promise<Field> {
  const dictionary = setting?.dictionary ?? dictionaryOf(field)
  const items = dictionary ? options.overlays.dictionaries.get(dictionary) : undefined
  const adapted = items && dictionaryOf(field) ? await dictionarySelect({ field, items, config: options.config }) : field
  return setting ? applySetting(adapted, setting, options, rowsOf(collection)) : adapted
}

/** Collections that are not customizable keep the layout of the code; only their dictionary fields become selects. */
function inDeclaredLayout(collection: SanitizedCollectionConfig, adapted: ReadonlyMap<string, Field>): Field[] {
  return (declaredFieldsOf(collection)?.base.fields ?? []).map((field) => ('name' in field && field.name ? (adapted.get(field.name) ?? field) : field))
}

/** The collection's own columns, without hidden fields and with the fields that a setting makes columns. */
function listColumns(collection: SanitizedCollectionConfig, order: string[], settings: ReadonlyMap<string, MergedSetting>): string[] | null {
  const asked = order.filter((name) => settings.get(name)?.listColumn === true)
  const refused = new Set(order.filter((name) => settings.get(name)?.listColumn === false || settings.get(name)?.hidden === true))
  if (asked.length === 0 && refused.size === 0) return null
  const own = (collection.custom?.listColumns as string[] | undefined) ?? []
  const kept = own.filter((name) => !refused.has(name))
  return [...kept, ...asked.filter((name) => !kept.includes(name) && !refused.has(name))]
}
