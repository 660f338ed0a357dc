import type { Field, SanitizedConfig } from 'payload'

import { rollUpsOf } from '../company-database/rollUps.ts'
import type { MergedSetting, Overlays } from './overlays.ts'

/**
 * A field into which commands copy another one declares it: `custom: { copyOf: [{ collection, field }] }`. Whoever may not
 * read the source may not read the copy either, wherever it is read.
 */
export interface CopySource {
  collection: string
  field: string
}

interface Place {
  /** Collection of the field. */
  collection: string
  config: SanitizedConfig
}

/** What a field is a copy or a sum of. */
function sourcesOf(field: Field, name: string, { collection, config }: Place): CopySource[] {
  const summed = config.collections.flatMap((other) =>
    rollUpsOf(other).flatMap(({ into, field: sum, of }) => (into === collection && sum === name && of !== null ? [{ collection: other.slug, field: of }] : [])),
  )
  return [...((field.custom?.copyOf as readonly CopySource[] | undefined) ?? []), ...summed]
}

/** What the settings say about a field, with the readers of everything that it is a copy or a sum of. */
export function withSourceReaders(field: Field, place: Place, setting: MergedSetting | undefined, overlays: Overlays): MergedSetting | undefined {
  if (!('name' in field) || !field.name) return setting
  const readers = sourcesOf(field, field.name, place).flatMap((source) => {
    const { readableBy } = overlays.settings.get(source.collection)?.merged.get(source.field) ?? {}
    return readableBy?.length ? [readableBy] : []
  })
  if (readers.length === 0) return setting
  const all = [...(setting?.readableBy?.length ? [setting.readableBy] : []), ...readers]
  const common = all.reduce((one, other) => one.filter((id) => other.includes(id)))
  return { slot: null, setBy: 'platform', ...setting, name: field.name, readableBy: common.length > 0 ? common : [nobody] }
}

/** An empty list would be everybody. */
const nobody = '-'
