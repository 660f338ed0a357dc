import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { countedFor } from '../../src/access/countedFor.ts'
import { editableScopeKeys } from '../../src/access/editableScopes.ts'
import { dictionaryUsage } from '../../src/company-schema/dictionaryUsage.ts'
import type { DictionaryDocument, DictionaryItem } from '../../src/company-schema/overlays.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { scopeKeysOf } from '../../src/company-schema/scopes.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { valueFromLabel } from './keepItemsSound.ts'

const notFound = (): LabError =>
  new LabError({ code: 'not-found', message: bilingual('没有这个数据字典，或您不能修改它', 'There is no such dictionary, or you may not change it') })

/** `GET /api/dictionaries/:id/usage`: where the dictionary is used, and how many records, of those that the person may know of, hold each item. */
export const showUsage: Endpoint = {
  path: '/:id/usage',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const { docs } = await req.payload.find({ collection: 'dictionaries', where: { id: { equals: id } }, depth: 0, overrideAccess: false, req })
    const dictionary = docs[0] as unknown as DictionaryDocument | undefined
    if (!dictionary) throw notFound()
    return Response.json(
      await dictionaryUsage({
        payload: req.payload,
        code: dictionary.code,
        scopeKey: dictionary.scopeKey,
        values: dictionary.items.map(({ value }) => value),
        counted: countedFor(req),
        req,
      }),
    )
  },
}

const newItem = z.strictObject({ value: z.string().max(100).optional(), label: z.string().trim().min(1).max(100), labelEn: z.string().max(100).optional() })

/**
 * `POST /api/dictionaries/:code/items { label, value?, labelEn? }`: adds an item to the innermost scope of the current
 * company in which the person may edit the dictionary and one exists.
 */
export const addItem: Endpoint = {
  path: '/:code/items',
  method: 'post',
  handler: async (req) => {
    const input = checkedInput(newItem, await readJson(req))
    const code = String(req.routeParams?.code)
    const dictionary = await innermostEditable(req, code)
    if (!dictionary) throw notFound()
    const value = input.value || valueFromLabel(input.label, new Set(dictionary.items.map((item) => item.value)))
    const item: DictionaryItem = { ...input, value, active: true }
    await req.payload.update({
      collection: 'dictionaries',
      id: dictionary.id,
      data: { items: [...dictionary.items, item] } as never,
      overrideAccess: false,
      req,
    })
    return Response.json({ item }, { status: 201 })
  },
}

async function innermostEditable(req: PayloadRequest, code: string): Promise<(DictionaryDocument & { id: string }) | null> {
  const { company } = currentStore()
  const editable = editableScopeKeys(req, 'dictionaries', 'update')
  const reached = company ? scopeKeysOf(company) : ['platform']
  const candidates = reached.filter((key) => editable === 'all' || editable.includes(key)).reverse()
  const { docs } = await req.payload.find({
    collection: 'dictionaries',
    where: { and: [{ code: { equals: code } }, { scopeKey: { in: candidates } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const found = docs as unknown as (DictionaryDocument & { id: string })[]
  return candidates.map((key) => found.find(({ scopeKey }) => scopeKey === key)).find((dictionary) => dictionary !== undefined) ?? null
}
