import type { Field, FieldAccess, FieldBase } from 'payload'

import { cellCreating, cellDuplicating, cellReading, cellWriting } from '../access/visibility/partialFields.ts'
import type { Sharing } from '../access/visibility/sharing.ts'
import type { MergedSetting } from './overlays.ts'

export interface Reader {
  /** Positions of the reader; a field may be shown to some of them and not to others (`partialFields.ts`). */
  positionIds: readonly string[]
  /** Members' field rights apply; instructors, admins and the system see everything. */
  hasFieldRights: boolean
}

/** The collection that a field belongs to, and how its rows are shared. */
interface Rows {
  slug: string
  sharing: Sharing | null
}

const never: FieldAccess = () => false

/** Declared so by the code that needs it: such a field can be renamed and explained, but neither hidden nor made optional. */
export const isEssential = (field: { custom?: Record<string, unknown> }): boolean => field.custom?.essential === true

/** A new field with what the overlays say; the given one is not changed. */
export function applySetting(field: Field, setting: MergedSetting, reader: Reader, rows: Rows): Field {
  const shown = allowedTo(setting.readableBy, reader)
  const editable = intersection(shown, allowedTo(setting.editableBy, reader))
  const isHidden = setting.hidden === true && !isEssential(field)
  const isLocked = setting.readOnly === true && !isEssential(field)
  const mayRead = shown !== 'none'
  const mayEdit = editable !== 'none' && !isLocked

  const original = field as Field & {
    access?: Record<string, FieldAccess>
    label?: unknown
    required?: boolean
    defaultValue?: unknown
    admin?: Record<string, unknown>
    hooks?: FieldHooks
  }
  const admin: Record<string, unknown> = { ...original.admin }
  if (setting.help) admin.description = { zh: setting.help, en: setting.helpEn || setting.help }
  if (setting.section) admin.custom = { ...(admin.custom as object | undefined), section: { zh: setting.section, en: setting.section } }
  if (isHidden || !mayRead) Object.assign(admin, { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true })
  if (!mayEdit) admin.readOnly = true

  const access: Record<string, FieldAccess> = { ...original.access }
  if (!mayRead) access.read = never
  else if (shown !== 'all') access.read = cellReading({ ...rows, positions: shown })
  if (!mayEdit) Object.assign(access, { create: never, update: never })
  else if (editable !== 'all') Object.assign(access, cellAccess(access, { ...rows, positions: editable }))

  return {
    ...original,
    ...(setting.label ? { label: { zh: setting.label, en: setting.labelEn || setting.label } } : {}),
    ...requiredBy(setting, original, isHidden || !mayEdit || editable !== 'all'),
    ...(setting.defaultValue === undefined ? {} : { defaultValue: setting.defaultValue }),
    ...limitsOf(setting, original),
    admin,
    access,
    ...(Array.isArray(shown) ? { hooks: withoutUnseen(original.hooks, { ...rows, positions: shown }) } : {}),
    ...customOf({ ...original.custom, ...(isHidden || isLocked ? { locked: true } : {}) }, shown, editable),
  } as Field
}

type Allowed = 'all' | 'none' | readonly string[]

/** Which of the reader's positions a list of positions lets in; an empty list lets in everybody. */
function allowedTo(positions: string[] | null | undefined, { positionIds, hasFieldRights }: Reader): Allowed {
  if (!hasFieldRights || !positions?.length) return 'all'
  const allowed = positionIds.filter((id) => positions.includes(id))
  if (allowed.length === 0) return 'none'
  return allowed.length === positionIds.length ? 'all' : allowed
}

function intersection(one: Allowed, other: Allowed): Allowed {
  if (one === 'all') return other
  if (other === 'all') return one
  if (one === 'none' || other === 'none') return 'none'
  const both = one.filter((id) => other.includes(id))
  return both.length === 0 ? 'none' : both
}

type FieldHooks = NonNullable<FieldBase['hooks']>

const withoutUnseen = (hooks: FieldHooks | undefined, cells: Rows & { positions: readonly string[] }): FieldHooks => ({
  ...hooks,
  beforeDuplicate: [cellDuplicating(cells), ...(hooks?.beforeDuplicate ?? [])],
})

/** A field that the code itself locks stays locked. */
function cellAccess(declared: Record<string, FieldAccess>, cells: Rows & { positions: readonly string[] }): Record<'create' | 'update', FieldAccess> {
  const both =
    (one: FieldAccess, other: FieldAccess | undefined): FieldAccess =>
    async (args) =>
      (await one(args)) && (other === undefined || (await other(args)))
  return { create: both(cellCreating(cells), declared.create), update: both(cellWriting(cells), declared.update) }
}

function customOf(declared: Record<string, unknown>, shown: Allowed, editable: Allowed): { custom: Record<string, unknown> } {
  if (shown === 'none') return { custom: { ...declared, unreadable: true } }
  if (shown === 'all' && (editable === 'all' || editable === 'none')) return { custom: declared }
  return { custom: { ...declared, ...(shown === 'all' ? {} : { partial: { shownTo: shown } }), partlyEditable: true } }
}

/** What nobody can fill in cannot be required; what the code requires stays required, and what the server sets is never asked for. */
function requiredBy(
  setting: MergedSetting,
  field: { required?: boolean; access?: Record<string, FieldAccess>; custom?: Record<string, unknown> },
  cannotFill: boolean,
): { required?: boolean } {
  if (field.access?.create) return {}
  if (isEssential(field) && field.required) return {}
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
