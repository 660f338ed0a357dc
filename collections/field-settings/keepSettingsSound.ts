import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import type { FieldSetting, FieldSettingsDocument } from '../../src/company-schema/overlays.ts'
import { fieldSettingsSchema } from '../../src/company-schema/settingSchema.ts'
import { assignSlots, settingProblems, type SettingProblem } from '../../src/company-schema/settingProblems.ts'
import { outerScopes } from '../../src/company-schema/scopeReach.ts'
import { loadOverlays } from '../../src/company-schema/viewCache.ts'
import type { SlotScope } from '../../src/company-schema/slots.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { inLanguage } from '../../src/language/bilingual.ts'

/** The rows have the right form: wrong ones are a 400 that names row and property. */
export const checkRows: CollectionBeforeValidateHook = ({ data }) => {
  if (data?.fields === undefined) return data
  return { ...data, fields: checkedInput(fieldSettingsSchema, data.fields, 'fields') }
}

/** The rows fit the collection, its dictionaries and its slots; new custom fields get their slot (S12, S13, R87). */
export const checkMeaning: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Partial<FieldSettingsDocument> | undefined
  const context = await settingContext(req, {
    target: String(data.target ?? before?.target),
    scope: (data.scope ?? before?.scope) as SlotScope,
    scopeKey: String(data.scopeKey ?? before?.scopeKey),
    rows: (data.fields ?? before?.fields ?? []) as FieldSetting[],
    previousRows: before?.fields ?? [],
    // What the server has given away counts, never what a client or an old version says.
    slots: (req.context.slotsAfterPurge as Record<string, string> | undefined) ?? before?.slots ?? {},
  })
  const errors = settingProblems(context).filter(({ severity }) => severity === 'error')
  if (errors[0]) throw refusal(errors, req)
  return { ...data, slots: assignSlots(context) }
}

interface Settings {
  target: string
  scope: SlotScope
  scopeKey: string
  rows: FieldSetting[]
  previousRows: FieldSetting[]
  slots: Record<string, string>
}

/** The settings together with what they inherit: outer scopes' settings and every dictionary in reach. */
export async function settingContext(req: PayloadRequest, { scopeKey, ...settings }: Settings) {
  const outer = await outerScopes(req.payload, scopeKey)
  const [inherited, withOwn] = await Promise.all([loadOverlays(req.payload, outer), loadOverlays(req.payload, [...outer, scopeKey])])
  return { ...settings, payload: req.payload, inherited: { ...inherited, dictionaries: withOwn.dictionaries } }
}

function refusal(errors: SettingProblem[], req: PayloadRequest): LabError {
  const [first] = errors
  return new LabError({
    code: first?.code === 'no-free-slot' ? 'conflict' : 'invalid',
    field: first?.field,
    message: first?.message ?? { zh: '', en: '' },
    data: { errors: errors.map(({ field, code, message }) => ({ path: field, code, message: inLanguage(message, req.i18n.language) })) },
  })
}
