import type { FlattenedField, PayloadRequest } from 'payload'

import { collectionConfig } from '../../company-schema/collectionConfig.ts'
import { describeFields } from '../../company-schema/describeFields.ts'
import { mergeOverlays } from '../../company-schema/overlays.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import { overlaysOf } from '../../company-schema/viewCache.ts'
import { columnOf, type Column } from './column.ts'

/** The fields of a collection as the person sees them in the current company; with names only these, in their order. */
export async function columnsOf(req: PayloadRequest, slug: string, names?: readonly string[]): Promise<Column[]> {
  const { company } = currentStore()
  const config = collectionConfig(req.payload, slug)
  const overlays = company ? await overlaysOf(req.payload, company) : mergeOverlays({ settings: [], dictionaries: [] })
  const described = describeFields({ flattenedFields: config.flattenedFields }, overlays, req.i18n.language).filter(({ hidden }) => !hidden)
  const chosen = names ? names.flatMap((name) => described.find((field) => field.name === name) ?? timestamps(req, name)) : described
  return chosen.flatMap((field) => {
    const stored = config.flattenedFields.find((one) => one.name === field.name)
    const isStage = field.name === 'stage' && config.custom.followsProcess === true
    return columnOf(field, { isMoment: isMoment(stored), isStage, titleOf: (collection) => titleOf(req, collection) }) ?? []
  })
}

const isMoment = (field: FlattenedField | undefined): boolean => field?.type === 'date' && field.admin?.date?.pickerAppearance !== 'dayOnly'

const titleOf = ({ payload }: PayloadRequest, slug: string): string => payload.collections[slug as 'users']?.config.admin.useAsTitle ?? 'id'

/** When a record was made and changed is no field of its form. */
function timestamps(req: PayloadRequest, name: string): Parameters<typeof columnOf>[0][] {
  if (name !== 'createdAt' && name !== 'updatedAt') return []
  return [{ name, label: req.i18n.t(`general:${name}`), type: 'datetime', required: false, hidden: false, readOnly: true, custom: false }]
}
