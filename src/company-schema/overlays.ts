import { createHash } from 'node:crypto'

import type { CustomFieldType } from './customFieldTypes.ts'
import type { SlotScope } from './slots.ts'

/** One row of a `field-settings` document: what one scope says about one field of one collection. */
export interface FieldSetting {
  name: string
  label?: string | null
  labelEn?: string | null
  help?: string | null
  helpEn?: string | null
  section?: string | null
  required?: boolean | null
  hidden?: boolean | null
  readOnly?: boolean | null
  defaultValue?: unknown
  dictionary?: string | null
  listColumn?: boolean | null
  type?: CustomFieldType | null
  min?: number | null
  max?: number | null
  pattern?: string | null
  relationTo?: string | null
  readableBy?: string[] | null
  editableBy?: string[] | null
}

/** A `field-settings` document as stored: the rows of one scope for one collection, and the slots it has given away. */
export interface FieldSettingsDocument {
  target: string
  scope: SlotScope
  scopeKey: string
  fields: FieldSetting[]
  /** Custom field name → slot. Keeps removed fields until they are purged. */
  slots: Record<string, string>
}

export interface DictionaryItem {
  value: string
  label: string
  labelEn?: string | null
  color?: string | null
  active: boolean
  isDefault?: boolean | null
  /** Meaning for programs (`won`, `done`, …), so that no code relies on a label (R89). */
  flags?: string[] | null
}

export interface DictionaryDocument {
  code: string
  scope: SlotScope
  scopeKey: string
  items: DictionaryItem[]
}

/** A field setting after all scopes have spoken. */
export interface MergedSetting extends FieldSetting {
  /** Slot of a custom field, given by the innermost scope that defines it. */
  slot: string | null
  /** The innermost scope that says anything about the field. */
  setBy: SlotScope
}

export interface Overlays {
  /** Collection → settings in the order in which they apply to the form. */
  settings: ReadonlyMap<string, { rowsByScope: FieldSetting[][]; merged: ReadonlyMap<string, MergedSetting> }>
  dictionaries: ReadonlyMap<string, DictionaryItem[]>
  /** True when some field is limited to positions, so that the view depends on the reader's position. */
  dependsOnPosition: boolean
  fingerprint: string
}

const scopeOrder: SlotScope[] = ['platform', 'course', 'company']

/** Merges platform, course and company settings, property by property; the innermost scope wins. */
export function mergeOverlays(documents: { settings: FieldSettingsDocument[]; dictionaries: DictionaryDocument[] }): Overlays {
  const settings = [...documents.settings].sort(byScope)
  const dictionaries = [...documents.dictionaries].sort(byScope)
  const merged = new Map<string, { rowsByScope: FieldSetting[][]; merged: Map<string, MergedSetting> }>()
  for (const document of settings) {
    const target = merged.get(document.target) ?? { rowsByScope: [], merged: new Map<string, MergedSetting>() }
    merged.set(document.target, target)
    target.rowsByScope.push(document.fields)
    for (const row of document.fields) {
      const outer = target.merged.get(row.name)
      const slot = document.slots[row.name] ?? outer?.slot ?? null
      target.merged.set(row.name, { ...outer, ...saidBy(row), name: row.name, slot, setBy: document.scope })
    }
  }
  return {
    settings: merged,
    dictionaries: new Map(dictionaries.map(({ code, items }) => [code, items])),
    dependsOnPosition: settings.some(({ fields }) => fields.some((row) => row.readableBy?.length || row.editableBy?.length)),
    fingerprint: fingerprintOf([
      settings.map(({ target, scope, fields, slots }) => [target, scope, fields, slots]),
      dictionaries.map(({ code, scope, items }) => [code, scope, items]),
    ]),
  }
}

function byScope(a: { scope: SlotScope }, b: { scope: SlotScope }): number {
  return scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope)
}

/** The properties that a row really sets: `null` and missing ones are inherited. */
function saidBy(row: FieldSetting): Partial<FieldSetting> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
}
