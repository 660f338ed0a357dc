import type { FieldDescription } from '../../company-schema/describeFields.ts'
import type { CustomFieldType } from '../../company-schema/customFieldTypes.ts'
import type { DictionaryItem, FieldSetting } from '../../company-schema/overlays.ts'
import type { SlotScope } from '../../company-schema/slots.ts'

export type { CustomFieldType, FieldDescription, FieldSetting, SlotScope }

/** A field as the outer scopes leave it. */
export interface InheritedField extends FieldDescription {
  labelEn: string
  listColumn: boolean
  /** The system needs the field: it cannot be hidden or made optional. */
  essential: boolean
  /** The server fills the field. */
  computed: boolean
  usesDictionary: boolean
  from: 'code' | SlotScope
}

export interface DictionaryChoice {
  code: string
  name: string
  scope: SlotScope
  items: DictionaryItem[]
}

/** Answer of `GET /api/field-settings/designer`. */
export interface DesignerAnswer {
  document: { id: string; fields: FieldSetting[]; removed: string[] } | null
  inherited: InheritedField[]
  own: FieldSetting[]
  dictionaries: DictionaryChoice[]
  positions: { id: string; name: string }[]
  relationTargets: { slug: string; label: string }[]
  freeSlots: Record<string, number>
}

export interface Problem {
  field: string
  code: string
  message: string
  severity: 'error' | 'warning'
}

/** Answer of `POST /api/field-settings/preview`. */
export interface PreviewAnswer {
  fields: FieldDescription[]
  problems: Problem[]
  freeSlots: Record<string, number>
}

export interface TargetChoice {
  slug: string
  label: string
}

/** A scope that the person may change. */
export interface ScopeChoice {
  key: string
  scope: SlotScope
  course?: string
  company?: string
  label: string
}
