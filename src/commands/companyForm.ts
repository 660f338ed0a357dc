import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { collectionConfig } from '../company-schema/collectionConfig.ts'
import { declaredFieldsOf } from '../company-schema/payloadInside.ts'
import { LabError } from '../errors/labError.ts'
import { nameUniqueField } from '../errors/uniqueField.ts'
import { underPart } from '../errors/underPart.ts'
import { bilingual } from '../language/bilingual.ts'
import { labelOfField } from './askedFields.ts'
import { changeRecord } from './changeRecord.ts'
import type { StoredRecord } from './recordsInReach.ts'

/** A record that a command makes on somebody's behalf, by the form that their company has for such records. */
export interface FormOfRecord {
  collection: string
  /** Part of the command's input that takes values of the form, for example `customerData`; errors name fields under it. */
  part: string
  /** What the command knows of the record by itself. */
  known: Record<string, unknown>
  /** What the person says about it; it counts more than what is known. */
  given: Record<string, unknown>
  /** Fields that the command fills when it makes the record, for example the relation to another one that it makes. */
  linked: readonly string[]
  /** What the command knows of fields that the form takes out of the person's hands is kept. */
  keepsLocked: boolean
}

/**
 * Makes sure that everything is there that the company's forms require of these records.
 *
 * @throws LabError `invalid` (400) that names every missing field of all of them, as `customerData.x_grade`
 */
export function requireForms(req: PayloadRequest, forms: readonly FormOfRecord[]): void {
  const missing = forms.flatMap((form) => missingIn(req, form).map((field) => ({ path: `${form.part}.${field.name}`, field })))
  const [first] = missing
  if (!first) return
  const names = (language: 'zh' | 'en'): string => missing.map(({ field }) => labelOfField(field, language)).join(language === 'zh' ? '、' : ', ')
  throw new LabError({
    code: 'invalid',
    field: first.path,
    message: bilingual(`请填写：${names('zh')}`, `Fill in: ${names('en')}`),
    data: {
      errors: missing.map(({ path, field }) => ({
        path,
        label: labelOfField(field, req.i18n.language),
        message: bilingual('此项为必填项', 'This field is required'),
      })),
    },
  })
}

function missingIn(req: PayloadRequest, { collection, known, given, linked }: FormOfRecord): FlattenedField[] {
  const data = { ...known, ...given }
  return collectionConfig(req.payload, collection).flattenedFields.filter(
    (field) => isRequired(field) && !linked.includes(field.name) && isEmpty(data[field.name]) && !hasDefault(field),
  )
}

/** Required of everybody who fills the form in, whatever else stands in it. */
function isRequired(field: FlattenedField): boolean {
  const { required, admin, custom } = field as { required?: boolean; admin?: { condition?: unknown }; custom?: Record<string, unknown> }
  return required === true && admin?.condition === undefined && custom?.unreadable !== true && custom?.setByServer !== true
}

const hasDefault = (field: FlattenedField): boolean => 'defaultValue' in field && field.defaultValue !== undefined && field.defaultValue !== null

/** Nothing was said. A tick that is not set says no. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/**
 * Makes the record as the person: their rights, the company's form, its hooks.
 *
 * @returns the record as the person may see it
 * @throws the form's errors, naming fields under the part of the command's input
 */
export async function createWithForm(req: PayloadRequest, { collection, part, known, given, keepsLocked }: FormOfRecord): Promise<StoredRecord> {
  const config = collectionConfig(req.payload, collection)
  const data = { ...known, ...given }
  try {
    const created = await req.payload.create({ collection: collection as 'customers', data: data as never, depth: 0, overrideAccess: false, req })
    const locked = keepsLocked ? await lockedFields(req, config, known) : {}
    if (Object.keys(locked).length > 0) await changeRecord({ req, collection, doc: created as unknown as StoredRecord, data: locked })
    return created as unknown as StoredRecord
  } catch (error) {
    throw underPart(nameUniqueField(error, config, data), part, req)
  }
}

/** What the command knows of fields that a setting has taken out of the person's hands; what the code locks is the server's. */
async function lockedFields(req: PayloadRequest, config: SanitizedCollectionConfig, known: Record<string, unknown>): Promise<Record<string, unknown>> {
  const declared = new Map((declaredFieldsOf(config)?.base.flattenedFields ?? []).map((field) => [field.name, field]))
  const locked: Record<string, unknown> = {}
  for (const field of config.flattenedFields) {
    if (isEmpty(known[field.name]) || declared.get(field.name)?.access?.create) continue
    if (field.access?.create && !(await field.access.create({ req, data: known, siblingData: known }))) locked[field.name] = known[field.name]
  }
  return locked
}
