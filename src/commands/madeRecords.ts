import type { FlattenedField, PayloadRequest } from 'payload'

import { collectionConfig } from '../company-schema/collectionConfig.ts'
import { inLanguage, type Bilingual } from '../language/bilingual.ts'
import { askedField, type AskedField } from './askedFields.ts'
import { createWithForm, requireForms, type FormOfRecord } from './companyForm.ts'
import type { StoredRecord } from './recordsInReach.ts'

/** A record that a command makes: declared, so that its body and its dialog take what the company's form requires. */
export interface MadeRecord<Call> {
  /** Part of the input that takes values of the form; the input's schema names it too. */
  part: string
  collection: string
  label: Bilingual
  /** What the command knows of it by itself, with the person's eyes; `null` when none is made this time. */
  known: (call: Call) => Promise<Record<string, unknown> | null>
  /** Fields that `run` fills when it makes the record. */
  linked?: readonly string[]
  /** A copy is the person's own work: fields that the form takes out of their hands start empty in it. */
  isCopy?: true
}

/** Makes a declared record with its links; `null` when none is made this time. */
export type Make = (part: string, links?: Record<string, unknown>) => Promise<StoredRecord | null>

interface AnyCall {
  req: PayloadRequest
  input: unknown
}

/**
 * Checks what the forms require of all records that a command is about to make, before any is made.
 *
 * @throws LabError `invalid` (400) naming every missing field
 */
export async function prepareRecords<Call extends AnyCall>(made: readonly MadeRecord<Call>[], call: Call): Promise<Make> {
  const forms = await formsOf(made, call)
  requireForms(call.req, forms)
  return async (part, links = {}) => {
    const form = forms.find((one) => one.part === part)
    if (!form) return null
    const said = Object.fromEntries(Object.entries(form.given).filter(([name]) => !(name in links)))
    return createWithForm(call.req, { ...form, known: { ...form.known, ...links }, given: said })
  }
}

/** A part of a command's dialog: one record that it makes. */
export interface AskedPart {
  part: string
  collection: string
  label: string
  /** The fields that the person may fill in, the required ones first. */
  fields: AskedField[]
  /** What is known already. */
  values: Record<string, unknown>
}

/** What the dialog of a command asks for. */
export async function askedParts<Call extends AnyCall>(made: readonly MadeRecord<Call>[], call: Call): Promise<AskedPart[]> {
  const { req } = call
  const forms = await formsOf(made, call)
  const parts: AskedPart[] = []
  for (const { part, collection, known, given, linked } of forms) {
    const fields = await fillable(req, collection, linked)
    const values = { ...known, ...given }
    parts.push({
      part,
      collection,
      label: inLanguage(made.find((one) => one.part === part)?.label ?? collection, req.i18n.language),
      fields: [...fields.filter(isAsked), ...fields.filter((field) => !isAsked(field))].map((field) => askedField(req, field)),
      values: Object.fromEntries(fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]))),
    })
  }
  return parts
}

const isAsked = (field: FlattenedField): boolean => 'required' in field && field.required === true

async function fillable(req: PayloadRequest, collection: string, linked: readonly string[]): Promise<FlattenedField[]> {
  const fields: FlattenedField[] = []
  for (const field of collectionConfig(req.payload, collection).flattenedFields) {
    const { custom, admin } = field as { custom?: Record<string, unknown>; admin?: { hidden?: boolean; readOnly?: boolean } }
    if (linked.includes(field.name) || custom?.unreadable === true || custom?.setByServer === true || admin?.hidden === true || admin?.readOnly === true)
      continue
    if (field.name === 'id' || field.type === 'join' || (field.access?.create && !(await field.access.create({ req })))) continue
    fields.push(field)
  }
  return fields
}

async function formsOf<Call extends AnyCall>(made: readonly MadeRecord<Call>[], call: Call): Promise<FormOfRecord[]> {
  const forms: FormOfRecord[] = []
  for (const { part, collection, known: knownOf, linked = [], isCopy } of made) {
    const known = await knownOf(call)
    if (known === null) continue
    const said = (call.input as Record<string, unknown>)[part]
    const given = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
    forms.push({ collection, part, known, given, linked, keepsLocked: !isCopy })
  }
  return forms
}
