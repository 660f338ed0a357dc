import type { CollectionSlug, Endpoint, Field, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayEditScope } from '../../src/access/editableScopes.ts'
import { buildCompanyView } from '../../src/company-schema/buildCompanyView.ts'
import { describeFields } from '../../src/company-schema/describeFields.ts'
import { collectionConfig } from '../../src/company-schema/collectionConfig.ts'
import { dictionaryOf } from '../../src/company-schema/dictionaryField.ts'
import { isEssential } from '../../src/company-schema/applySetting.ts'
import { mergeOverlays, type DictionaryDocument, type FieldSetting, type FieldSettingsDocument } from '../../src/company-schema/overlays.ts'
import { declaredFieldsOf, isCustomizable } from '../../src/company-schema/payloadInside.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { scopeKeyOf, type ScopeReference } from '../../src/company-schema/scopes.ts'
import { outerScopes } from '../../src/company-schema/scopeReach.ts'
import { fieldSettingsSchema } from '../../src/company-schema/settingSchema.ts'
import { assignSlots, freeSlots, isRelationTarget, settingProblems } from '../../src/company-schema/settingProblems.ts'
import type { SlotScope } from '../../src/company-schema/slots.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual, inLanguage, type Bilingual } from '../../src/language/bilingual.ts'
import { settingContext } from './keepSettingsSound.ts'
import { settingWarnings } from './settingWarnings.ts'

const scopeSchema = z.object({
  target: z.string().min(1).max(60),
  scope: z.enum(['platform', 'course', 'company']),
  course: z.string().max(100).optional(),
  company: z.string().max(100).optional(),
})

const forbidden = (): LabError =>
  new LabError({ code: 'forbidden', message: bilingual('您不能修改该范围的字段设置', 'You may not change field settings of this scope') })

interface Workbench {
  target: string
  scope: SlotScope
  scopeKey: string
  document: (FieldSettingsDocument & { id: string }) | null
}

/** What the designer works on: one collection in one scope, which the person must be allowed to change. */
async function openWorkbench(req: PayloadRequest, input: unknown): Promise<Workbench> {
  const { target, ...scope } = checkedInput(scopeSchema, input)
  const config = req.payload.collections[target as CollectionSlug]?.config
  if (!config || !isCustomizable(config))
    throw new LabError({ code: 'not-found', field: 'target', message: bilingual('该对象不能自定义', 'This collection cannot be customized') })
  const scopeKey = scopeKeyOf(scope as ScopeReference)
  if (!scopeKey || !mayEditScope(req, 'field-settings', scope)) throw forbidden()
  const { docs } = await acrossCompanies('settings of one scope', () =>
    req.payload.db.find<FieldSettingsDocument & { id: string }>({
      collection: 'field-settings',
      where: { and: [{ target: { equals: target } }, { scopeKey: { equals: scopeKey } }] },
      limit: 1,
      req,
    }),
  )
  return { target, scope: scope.scope, scopeKey, document: docs[0] ?? null }
}

/** `GET /api/field-settings/designer?target&scope&course&company`: everything the form designer shows. */
export const openDesigner: Endpoint = {
  path: '/designer',
  method: 'get',
  handler: async (req) => {
    const { target, scope, scopeKey, document } = await openWorkbench(req, req.query)
    const outer = await outerScopes(req.payload, scopeKey)
    const [inherited, dictionaries, positions] = await Promise.all([
      inheritedFields(req, target, outer),
      dictionariesInReach(req, [...outer, scopeKey]),
      positionsOf(req, scopeKey),
    ])
    return Response.json({
      document: document && { id: document.id, fields: document.fields, removed: removedFields(document) },
      inherited,
      own: document?.fields ?? [],
      dictionaries,
      positions,
      relationTargets: req.payload.config.collections
        .filter(({ slug }) => isRelationTarget(req.payload, slug))
        .map(({ slug, labels }) => ({ slug, label: inLanguage(labels.plural as Bilingual, req.i18n.language) })),
      freeSlots: countFree(scope, document?.slots ?? {}),
      canEdit: true,
    })
  },
}

/** `POST /api/field-settings/preview`: the form as it would be, and what would break, without saving anything. */
export const previewSettings: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    const body = await readJson(req)
    const { target, scope, scopeKey, document } = await openWorkbench(req, body)
    const rows = checkedInput(fieldSettingsSchema, (body as { fields?: unknown }).fields, 'fields')
    const context = await settingContext(req, { target, scope, scopeKey, rows, previousRows: document?.fields ?? [], slots: document?.slots ?? {} })
    const problems = [...settingProblems(context), ...(await settingWarnings({ ...context, scopeKey, req }))]
    const slots = assignSlots(context)
    return Response.json({
      fields: await previewFields(req, { target, scope, scopeKey, fields: rows, slots }),
      problems: problems.map(({ message, ...problem }) => ({ ...problem, message: inLanguage(message, req.i18n.language) })),
      freeSlots: countFree(scope, slots),
    })
  },
}

const countFree = (scope: SlotScope, slots: Record<string, string>): Record<string, number> =>
  Object.fromEntries(Object.entries(freeSlots({ scope, slots })).map(([kind, free]) => [kind, free.length]))

const removedFields = ({ fields, slots }: FieldSettingsDocument): string[] => Object.keys(slots).filter((name) => !fields.some((row) => row.name === name))

async function documentsOf(
  req: PayloadRequest,
  scopeKeys: string[],
): Promise<{ settings: FieldSettingsDocument[]; dictionaries: (DictionaryDocument & { name?: string })[] }> {
  return acrossCompanies('definitions in reach of a scope', async () => {
    const query = { where: { scopeKey: { in: scopeKeys } }, limit: 0, pagination: false, req }
    const settings = await req.payload.db.find<FieldSettingsDocument & { id: string }>({ collection: 'field-settings', ...query })
    const dictionaries = await req.payload.db.find<DictionaryDocument & { id: string }>({ collection: 'dictionaries', ...query })
    return { settings: settings.docs, dictionaries: dictionaries.docs }
  })
}

/** The fields as the outer scopes leave them, with who said so last. */
async function inheritedFields(req: PayloadRequest, target: string, outer: string[]): Promise<Record<string, unknown>[]> {
  const overlays = mergeOverlays(await documentsOf(req, outer))
  const view = await buildCompanyView({ config: req.payload.config, overlays, positionIds: [], hasFieldRights: false })
  const collection = view.collections.get(target)
  if (!collection) return []
  const merged = overlays.settings.get(target)?.merged
  const declared = declaredFieldsOf(collectionConfig(req.payload, target))?.base.fields ?? []
  const declaredByName = new Map(declared.flatMap((field) => ('name' in field && field.name ? [[field.name, field] as [string, Field]] : [])))
  return describeFields(collection, overlays, req.i18n.language).map((field) => {
    const setting = merged?.get(field.name)
    const own = declaredByName.get(field.name)
    const label = (own && 'label' in own ? own.label : undefined) as Bilingual | undefined
    return {
      ...field,
      label: setting?.label ?? label?.zh ?? field.label,
      labelEn: setting?.labelEn ?? (setting?.label ? setting.label : label?.en) ?? field.label,
      section: field.section ?? null,
      listColumn: setting?.listColumn ?? (collection.defaultColumns ?? listColumnsOf(req, target)).includes(field.name),
      essential: own ? isEssential(own) : false,
      computed: own?.custom?.computed === true || own?.custom?.setByServer === true,
      usesDictionary: own ? dictionaryOf(own) !== null : field.dictionary !== undefined,
      from: setting?.setBy ?? 'code',
    }
  })
}

const listColumnsOf = (req: PayloadRequest, target: string): string[] =>
  (collectionConfig(req.payload, target).custom?.listColumns as string[] | undefined) ?? []

/** The dictionaries that a field may be given; none for members whose position does not read dictionaries. */
async function dictionariesInReach(req: PayloadRequest, scopeKeys: string[]): Promise<Record<string, unknown>[]> {
  if ((await collectionConfig(req.payload, 'dictionaries').access.read({ req })) === false) return []
  const { dictionaries } = await documentsOf(req, scopeKeys)
  return dictionaries.map(({ code, name, scope, items }) => ({ code, name, scope, items }))
}

async function positionsOf(req: PayloadRequest, scopeKey: string): Promise<{ id: string; name: string }[]> {
  if (!scopeKey.startsWith('company:')) return []
  const company = scopeKey.slice('company:'.length)
  const { docs } = await acrossCompanies('positions for field rights', () =>
    req.payload.db.find<{ id: string; name: string }>({
      collection: 'positions',
      where: { company: { equals: company } },
      sort: 'name',
      limit: 0,
      pagination: false,
      req,
    }),
  )
  return docs.map(({ id, name }) => ({ id, name }))
}

async function previewFields(
  req: PayloadRequest,
  draft: { target: string; scope: SlotScope; scopeKey: string; fields: FieldSetting[]; slots: Record<string, string> },
) {
  const { settings, dictionaries } = await documentsOf(req, [...(await outerScopes(req.payload, draft.scopeKey)), draft.scopeKey])
  const others = settings.filter((document) => document.scopeKey !== draft.scopeKey || document.target !== draft.target)
  const overlays = mergeOverlays({ settings: [...others, draft], dictionaries })
  const view = await buildCompanyView({ config: req.payload.config, overlays, positionIds: [], hasFieldRights: false })
  const collection = view.collections.get(draft.target)
  return collection ? describeFields(collection, overlays, req.i18n.language) : []
}
