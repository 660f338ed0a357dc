import type { CollectionConfig, Config, CustomComponent, Field } from 'payload'

import type { CommandDescription } from '../commands/index.ts'
import type { RegisteredPlugin } from '../plugin/registered.ts'
import { timestampFields, withDateComponents } from './DateField/withDateComponents.ts'
import { corePanels } from './RecordPage/corePanels.ts'
import { recordPageTexts } from './locales/recordPage.ts'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** Collections whose versions are read as sentences, with a way back. */
const withReadableHistory = new Set(['field-settings', 'dictionaries', 'positions'])

/** Payload plug-in: our components in the pages of all collections, those of plug-ins as well. */
export const showInAdmin = (config: Config): Config => {
  const panels = [...corePanels, ...((config.custom?.plugins as RegisteredPlugin[] | undefined) ?? []).flatMap((plugin) => plugin.panels)]
  const onRecords = new Set(panels.flatMap(({ on }) => (typeof on === 'object' && 'record' in on ? [on.record] : [])))
  const aboveLists = new Set(panels.flatMap(({ on }) => (typeof on === 'object' && 'list' in on ? [on.list] : [])))
  return {
    ...config,
    admin: { ...config.admin, dependencies: { ...config.admin?.dependencies, ...coreComponents } },
    i18n: { ...config.i18n, translations: withOwnTexts(config.i18n?.translations) },
    collections: config.collections?.map((collection) =>
      withAdminComponents(collection, { hasPage: onRecords.has(collection.slug), hasListPanels: aboveLists.has(collection.slug) }),
    ),
  }
}

const coreComponents = Object.fromEntries(
  corePanels.flatMap((panel) => ('Component' in panel ? [[`core-${panel.key}`, { type: 'component', path: panel.Component }] as const] : [])),
)

/** Payload asks for the names of tabs by its own translations. */
function withOwnTexts(translations: unknown): NonNullable<NonNullable<Config['i18n']>['translations']> {
  const known = (translations ?? {}) as Record<string, object>
  const { zh, en } = recordPageTexts.overview
  return { ...known, zh: { ...known.zh, lab: { overview: zh } }, en: { ...known.en, lab: { overview: en ?? zh } } }
}

interface Places {
  /** A page of everything about each record. */
  hasPage: boolean
  hasListPanels: boolean
}

/** Our components in a collection's pages; the collections themselves know nothing of the admin. */
export function withAdminComponents(collection: CollectionConfig, { hasPage, hasListPanels }: Places): CollectionConfig {
  const { admin, custom, slug, fields } = collection
  const isRecords = custom?.isolation === 'company' && Array.isArray(custom.listColumns)
  const components = joined(
    { views: { list: { Component: '/src/admin/DateField/ListInZone.tsx#ListInZone' } } },
    admin?.components,
    isRecords ? { beforeListTable: ['/src/admin/ListTools/index.tsx#ListTools'], edit: { beforeDocumentControls: [explain(collection)] } } : {},
    slug === 'field-settings' ? { beforeListTable: ['/src/admin/DesignerLink/DesignerButton.tsx#DesignerButton'] } : {},
    slug === 'users' ? { beforeListTable: ['/src/admin/Applicants/index.tsx#Applicants'] } : {},
    hasListPanels ? { beforeListTable: ['/src/admin/Panels/ListPanels.tsx#ListPanels'] } : {},
    hasPage ? { views: { edit: { overview: overviewPage } } } : {},
    slug === 'customers'
      ? {
          beforeListTable: ['/src/admin/BulkAssign/index.tsx#BulkAssign'],
          edit: { beforeDocumentControls: ['/src/admin/CustomerTools/index.tsx#CustomerTools'] },
        }
      : {},
    slug === 'memberships' ? { edit: { beforeDocumentControls: ['/src/admin/HandOver/index.tsx#HandOver'] } } : {},
    slug === 'positions'
      ? { beforeListTable: ['/src/admin/PositionTree/index.tsx#PositionTree', '/src/admin/PositionTemplates/index.tsx#PositionTemplates'] }
      : {},
    slug === 'sharing-settings' ? { views: { list: { Component: '/src/admin/SharingModes/SharingEntry.tsx#SharingEntry' } } } : {},
    withReadableHistory.has(slug) ? { views: { edit: { versions: { Component: '/src/admin/History/index.tsx#History' } } } } : {},
  )
  const listColumns = custom?.listColumns as string[] | undefined
  const withOverview = hasPage && listColumns ? [...listColumns.slice(0, 1), 'overview', ...listColumns.slice(1)] : listColumns
  return {
    ...collection,
    custom: listColumns ? { ...custom, listColumns: withOverview } : custom,
    admin: { ...admin, components, ...(hasPage && listColumns ? { defaultColumns: withOverview } : {}) },
    fields: [
      ...firstFields(slug),
      ...fields.map((field) => withDateComponents(withFieldComponents(field, slug))),
      ...timestampFields(collection),
      ...ownFields(slug),
      ...(hasPage ? [overviewColumn] : []),
    ],
  }
}

/** Everything about one record, as a tab of its page. */
const overviewPage = {
  Component: '/src/admin/RecordPage/index.tsx#RecordPage',
  path: '/overview',
  tab: { label: ({ t }: { t: (key: never) => string }) => t('lab:overview' as never), href: '/overview', order: 150 },
} as const

/** … and as a column of the list that leads there. */
const overviewColumn: Field = {
  type: 'ui',
  name: 'overview',
  label: recordPageTexts.overview,
  admin: { components: { Cell: '/src/admin/RecordPage/OverviewCell.tsx#OverviewCell' } },
}

function joined(...parts: (Components | undefined)[]): Components {
  return parts.reduce<Components>(
    (all, part = {}) => ({
      ...all,
      ...part,
      beforeListTable: [...(all.beforeListTable ?? []), ...(part.beforeListTable ?? [])],
      edit: { ...all.edit, ...part.edit, beforeDocumentControls: [...(all.edit?.beforeDocumentControls ?? []), ...(part.edit?.beforeDocumentControls ?? [])] },
      views: { ...all.views, ...part.views, ...bothEdits(all, part) },
    }),
    {},
  )
}

/** Both add pages to a record. */
function bothEdits({ views: all }: Components, { views: part }: Components): Components['views'] {
  return all?.edit && part?.edit ? { edit: { ...all.edit, ...part.edit } as typeof all.edit } : {}
}

/** "Why?" also asks about the commands that a record of the collection can be given to. */
function explain({ custom }: CollectionConfig): CustomComponent {
  const commands = ((custom?.commands ?? []) as CommandDescription[]).filter(({ on }) => on !== 'trashed').map(({ name, label }) => ({ name, label }))
  return { path: '/src/admin/Explain/index.tsx#Explain', clientProps: { commands } }
}

const replacedFields: Readonly<Record<string, string>> = {
  'classes.timeZone': '/src/admin/ZoneChoice/index.tsx#ZoneChoice',
  'dictionaries.items': '/src/admin/DictionaryItems/index.tsx#DictionaryItems',
  'field-settings.fields': '/src/admin/FieldSettingsSummary/index.tsx#FieldSettingsSummary',
  'positions.permissions': '/src/admin/RightsMatrix/index.tsx#RightsMatrix',
  'processes.appliesTo': '/src/admin/ProcessEditor/AppliesTo.tsx#AppliesTo',
  'processes.stages': '/src/admin/ProcessEditor/ProcessStages.tsx#ProcessStages',
  'processes.actions': '/src/admin/ProcessEditor/ActionTable.tsx#ActionTable',
  'processes.transitions': '/src/admin/ProcessEditor/WayMatrix.tsx#WayMatrix',
  'sharing-settings.modes': '/src/admin/SharingModes/index.tsx#SharingModes',
}

const replacedCells: Readonly<Record<string, string>> = {
  'field-settings.target': '/src/admin/FieldSettingsSummary/TargetCell.tsx#TargetCell',
  'processes.appliesTo': '/src/admin/ProcessEditor/AppliesToCell.tsx#AppliesToCell',
}

/** Fields under which people are warned that the record may be there already. */
const comparedFields: Readonly<Record<string, string[]>> = { customers: ['name', 'phone', 'email'], contacts: ['name', 'mobile', 'phone', 'email'] }

function withFieldComponents(field: Field, slug: string): Field {
  if (!('name' in field)) return field
  const replacement = replacedFields[`${slug}.${field.name}`]
  const cell = replacedCells[`${slug}.${field.name}`]
  const additions = {
    ...(replacement ? { Field: replacement } : {}),
    ...(cell ? { Cell: cell } : {}),
    ...(comparedFields[slug]?.includes(field.name) ? { afterInput: ['/src/admin/DuplicateWarning/index.tsx#DuplicateWarning'] } : {}),
    ...(typeof field.custom?.dictionary === 'string' ? dictionaryFieldComponents : {}),
  }
  if (Object.keys(additions).length === 0) return field
  const { components, ...admin } = (field.admin ?? {}) as { components?: object }
  return { ...field, admin: { ...admin, components: { ...components, ...additions } } } as Field
}

/** Components of a field whose choices come from a dictionary; fields of companies' own get them too. */
export const dictionaryFieldComponents = { afterInput: ['/src/admin/NewOption/index.tsx#NewOption'] }

/** What a record's page shows above its own fields. */
function firstFields(slug: string): Field[] {
  if (slug !== 'users') return []
  return [{ type: 'ui', name: 'signIn', admin: { components: { Field: '/src/admin/SignIn/index.tsx#SignIn' }, disableListColumn: true } }]
}

/** What a record's page shows beside its own fields. */
function ownFields(slug: string): Field[] {
  if (slug !== 'customers') return []
  return [{ type: 'ui', name: 'related', admin: { components: { Field: '/src/admin/RelatedRecords/index.tsx#RelatedRecords' }, disableListColumn: true } }]
}
