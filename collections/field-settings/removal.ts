import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayEditScope } from '../../src/access/editableScopes.ts'
import type { FieldSettingsDocument } from '../../src/company-schema/overlays.ts'
import type { ScopeReference } from '../../src/company-schema/scopes.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { emptySlot } from './purgeField.ts'

const removeInput = z.strictObject({ name: z.string().min(1).max(64) })
const purgeInput = z.strictObject({ name: z.string().min(1).max(64), confirm: z.string() })

type Stored = FieldSettingsDocument & ScopeReference & { id: string }

/** `POST /api/field-settings/:id/remove-field { name }`: takes a field out of the form; its data and its slot are kept. */
export const removeField: Endpoint = {
  path: '/:id/remove-field',
  method: 'post',
  handler: async (req) => {
    const { name } = checkedInput(removeInput, await readJson(req))
    const document = await editableSettings(req)
    if (!document.fields.some((row) => row.name === name)) throw noSuchField()
    const fields = document.fields.filter((row) => row.name !== name)
    const doc = await req.payload.update({ collection: 'field-settings', id: document.id, data: { fields } as never, depth: 0, overrideAccess: false, req })
    return Response.json({ doc })
  },
}

/**
 * `POST /api/field-settings/:id/purge-field { name, confirm: name }`: deletes a custom field with its data in every
 * record and version of the scope, and gives its slot free. Cannot be undone.
 */
export const purgeField: Endpoint = {
  path: '/:id/purge-field',
  method: 'post',
  handler: async (req) => {
    const { name, confirm } = checkedInput(purgeInput, await readJson(req))
    if (confirm !== name) {
      throw new LabError({
        code: 'invalid',
        field: 'confirm',
        message: bilingual('请输入字段名以确认彻底清除', 'Type the name of the field to confirm the purge'),
        data: { errors: [{ path: 'confirm' }] },
      })
    }
    const document = await editableSettings(req)
    const slot = document.slots[name]
    if (!slot) throw noSuchField()
    // First out of the form, so that nobody writes new values while the old ones are deleted.
    if (document.fields.some((row) => row.name === name))
      await save(
        req,
        document.id,
        document.fields.filter((row) => row.name !== name),
      )
    const purged = await emptySlot({ req, target: document.target, scopeKey: document.scopeKey, slot })
    const { [name]: _freed, ...slots } = document.slots
    const doc = await save(
      req,
      document.id,
      document.fields.filter((row) => row.name !== name),
      slots,
    )
    return Response.json({ doc, purged })
  },
}

const noSuchField = (): LabError => new LabError({ code: 'not-found', field: 'name', message: bilingual('没有这个字段', 'There is no such field') })

const save = (req: PayloadRequest, id: string, fields: FieldSettingsDocument['fields'], slotsAfterPurge?: Record<string, string>) =>
  req.payload.update({ collection: 'field-settings', id, data: { fields } as never, depth: 0, overrideAccess: false, req, context: { slotsAfterPurge } })

async function editableSettings(req: PayloadRequest): Promise<Stored> {
  const { docs } = await req.payload.find({
    collection: 'field-settings',
    where: { id: { equals: String(req.routeParams?.id) } },
    depth: 0,
    overrideAccess: false,
    showHiddenFields: true,
    req,
  })
  const document = docs[0] as unknown as Stored | undefined
  if (!document) throw new LabError({ code: 'not-found', message: bilingual('没有这份字段设置', 'There are no such field settings') })
  if (!mayEditScope(req, 'field-settings', document))
    throw new LabError({ code: 'forbidden', message: bilingual('您不能修改该范围的字段设置', 'You may not change field settings of this scope') })
  return document
}
