import type { Field, FieldAccess } from 'payload'

import type { MergedSetting } from './overlays.ts'

interface Reader {
  positionId: string | null
  hasFieldRights: boolean
}

const never: FieldAccess = () => false

/** Declared so by the code that needs it: such a field can be renamed and explained, but neither hidden nor made optional. */
export const isEssential = (field: { custom?: Record<string, unknown> }): boolean => field.custom?.essential === true

/** A new field with what the overlays say; the given one is not changed. */
export function applySetting(field: Field, setting: MergedSetting, { positionId, hasFieldRights }: Reader): Field {
  const may = (positions: string[] | null | undefined) => !hasFieldRights || !positions?.length || (positionId !== null && positions.includes(positionId))
  const isHidden = setting.hidden === true && !isEssential(field)
  const isLocked = setting.readOnly === true && !isEssential(field)
  const mayRead = may(setting.readableBy)
  const mayEdit = mayRead && !isLocked && may(setting.editableBy)

  const original = field as Field & {
    access?: Record<string, FieldAccess>
    label?: unknown
    required?: boolean
    defaultValue?: unknown
    admin?: Record<string, unknown>
  }
  const admin: Record<string, unknown> = { ...original.admin }
  if (setting.help) admin.description = { zh: setting.help, en: setting.helpEn || setting.help }
  if (setting.section) admin.custom = { ...(admin.custom as object | undefined), section: { zh: setting.section, en: setting.section } }
  if (isHidden || !mayRead) Object.assign(admin, { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true })
  if (!mayEdit) admin.readOnly = true

  const access: Record<string, FieldAccess> = { ...original.access }
  if (!mayRead) access.read = never
  if (!mayEdit) Object.assign(access, { create: never, update: never })

  return {
    ...original,
    ...(setting.label ? { label: { zh: setting.label, en: setting.labelEn || setting.label } } : {}),
    ...requiredBy(setting, original, isHidden || !mayEdit),
    ...(setting.defaultValue === undefined ? {} : { defaultValue: setting.defaultValue }),
    ...limitsOf(setting, original),
    admin,
    access,
    ...(mayRead ? {} : { custom: { ...original.custom, unreadable: true } }),
  } as Field
}

/** What nobody can fill in cannot be required; what the code requires stays required. */
function requiredBy(setting: MergedSetting, field: { required?: boolean; custom?: Record<string, unknown> }, cannotFill: boolean): { required?: boolean } {
  if (isEssential(field)) return {}
  if (cannotFill) return { required: false }
  return setting.required === undefined || setting.required === null ? {} : { required: setting.required }
}

function limitsOf(setting: MergedSetting, field: { type?: string; custom?: Record<string, unknown>; maxLength?: number }): Record<string, number> {
  if (field.custom?.customField) return {}
  const limits: Record<string, number> = {}
  const isText = field.type === 'text' || field.type === 'textarea'
  if (typeof setting.min === 'number') limits[isText ? 'minLength' : 'min'] = setting.min
  if (typeof setting.max === 'number') limits[isText ? 'maxLength' : 'max'] = isText ? Math.min(setting.max, field.maxLength ?? setting.max) : setting.max
  return limits
}
