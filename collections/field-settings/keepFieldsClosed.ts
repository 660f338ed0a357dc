import type { CollectionBeforeChangeHook } from 'payload'

import { givingMember } from '../../src/access/ownGrants.ts'
import type { FieldSetting, FieldSettingsDocument } from '../../src/company-schema/overlays.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/**
 * A member who designs forms opens no field that is closed to their own position: who reads and edits it stays as it is.
 *
 * @throws LabError `forbidden` (403) naming the row, or the field that lost its row
 */
export const keepFieldsClosed: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!givingMember() || data.fields === undefined) return data
  const before = originalDoc as Partial<FieldSettingsDocument> | undefined
  const closed = closedFields(String(data.target ?? before?.target))
  const rows = data.fields as FieldSetting[]
  for (const name of closed) {
    const index = rows.findIndex((row) => row.name === name)
    const old = before?.fields?.find((row) => row.name === name)
    if (rightsIn(rows[index]) !== rightsIn(old)) throw refusal(index < 0 ? name : `fields.${String(index)}.readableBy`)
  }
  return data
}

const closedFields = (target: string): string[] =>
  (currentStore().companyView?.collections.get(target)?.flattenedFields ?? []).flatMap(({ name, custom }) => (custom?.unreadable === true ? [name] : []))

const rightsIn = (row: FieldSetting | undefined): string => JSON.stringify([row?.readableBy ?? null, row?.editableBy ?? null])

const refusal = (field: string): LabError =>
  new LabError({
    code: 'forbidden',
    field,
    message: bilingual('您的职位看不到该字段，不能更改谁可以看或改它', 'Your position does not see this field, so who reads and edits it stays as it is'),
  })
