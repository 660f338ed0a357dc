import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'

import { mayInCompany } from '../../access/participation.ts'
import { recordsInSight } from '../../access/visibility/bySharing.ts'
import { collectionConfig } from '../../company-schema/collectionConfig.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { recordPageTexts } from '../locales/recordPage.ts'
import { textsIn } from '../locales/textsIn.ts'
import type { Column } from './column.ts'
import { columnsOf } from './columnsOf.ts'
import { Data } from './Data.tsx'
import { panelsOf } from './panelsOf.ts'
import { RelatedPanel } from './RelatedPanel.tsx'
import { relationBy } from './relation.ts'
import './index.css'

type Panel = ReturnType<typeof panelsOf>[number]

interface Shown {
  req: PayloadRequest
  collection: string
  id: string
  /** May records be added that belong to this one (R78)? */
  mayAddHere: boolean
}

/**
 * Everything about one record in one place (B11): its data and, as panels, what belongs to it. A panel is there for those
 * who may read its module; what it shows it asks the server for as the person.
 */
export async function RecordPage({ initPageResult, doc, routeSegments }: DocumentViewServerProps) {
  const { req } = initPageResult
  const [, collection = '', id = ''] = routeSegments
  const config = collectionConfig(req.payload, collection)
  const t = textsIn(recordPageTexts, req.i18n.language)
  const { docs } = await req.payload.find({
    collection: collection as 'customers',
    where: { id: { equals: id } },
    limit: 1,
    depth: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const record = (docs[0] ?? doc) as unknown as Record<string, unknown>
  const shownHere: Shown = { req, collection, id, mayAddHere: !record.deletedAt && (await mayAddTo(req, collection, id)) }
  const columns = await columnsOf(req, collection)
  const panels = panelsOf(req.payload, collection)
  const rendered = async (chosen: Panel[]) => Promise.all(chosen.map((panel) => render(panel, shownHere)))
  const isFirst = (panel: Panel): boolean => 'first' in panel && panel.first === true
  const title = String(record[config.admin.useAsTitle ?? 'id'] ?? '') || t.open
  return (
    <Gutter className="record-page">
      <SetStepNav
        nav={[
          { label: getTranslation(config.labels.plural, req.i18n), url: `/admin/collections/${collection}` },
          { label: title, url: `/admin/collections/${collection}/${id}` },
          { label: t.overview },
        ]}
      />
      {await rendered(panels.filter(isFirst))}
      <div className="record-page__columns">
        <div className="record-page__main">{await rendered(panels.filter((panel) => !isFirst(panel) && panel.beside !== true))}</div>
        <div className="record-page__beside">
          <section aria-label={t.data} className="record-panel">
            <header>
              <h2>{t.data}</h2>
              <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
                {t.edit}
              </Link>
            </header>
            <Data columns={columns} record={named(record, columns)} />
          </section>
          {await rendered(panels.filter((panel) => panel.beside === true))}
        </div>
      </div>
    </Gutter>
  )
}

/** Of the record what is shown, and of what it points to the names: the rest does not travel to the browser. */
function named(record: Record<string, unknown>, columns: Column[]): Record<string, unknown> {
  const nameOf = (value: unknown, title: string): unknown =>
    typeof value === 'object' && value !== null ? { id: (value as { id: unknown }).id, [title]: (value as Record<string, unknown>)[title] } : value
  const entries = columns.map(({ name, kind, title = 'id' }) => {
    const value = record[name]
    if (kind !== 'relation') return [name, value] as const
    return [name, Array.isArray(value) ? value.map((one) => nameOf(one, title)) : nameOf(value, title)] as const
  })
  const stages = (record.process as { stages?: unknown } | null | undefined)?.stages
  const staged = stages && columns.some(({ kind }) => kind === 'stage') ? { process: { ...(nameOf(record.process, 'name') as object), stages } } : {}
  return { ...Object.fromEntries(entries), ...staged }
}

async function render(panel: Panel, { req, collection, id, mayAddHere }: Shown) {
  const heading = inLanguage(panel.title, req.i18n.language)
  if ('Component' in panel)
    return RenderServerComponent({ Component: panel.Component, importMap: req.payload.importMap, clientProps: { id, heading }, key: panel.key })
  const { module, by, columns, sort, onlyWhenAny = false } = panel
  const config = collectionConfig(req.payload, module)
  const shown = await columnsOf(req, module, columns)
  const { query, initialData } = relationBy(config, by, { collection, id })
  const fields = [...shown.map(({ name }) => name), ...(shown.some(({ kind }) => kind === 'stage') ? ['process'] : [])]
  const select = fields.map((name) => `select[${name}]=true`).join('&')
  return (
    <RelatedPanel
      address={`/api/${module}?${query}&${select}&depth=1${sort ? `&sort=${sort}` : ''}`}
      collection={module}
      columns={shown}
      heading={heading}
      initialData={initialData}
      key={panel.key}
      mayAdd={mayAddHere && !onlyWhenAny && mayInCompany(module, 'create')}
      onlyWhenAny={onlyWhenAny}
      panelKey={panel.key}
    />
  )
}

/** Whoever only reads a record adds nothing to it. */
async function mayAddTo(req: PayloadRequest, collection: string, id: string): Promise<boolean> {
  const reach = recordsInSight(req.payload, collection, 'write')
  if (typeof reach === 'boolean') return reach
  return (await req.payload.db.count({ collection, where: { and: [{ id: { equals: id } }, reach] }, req })).totalDocs > 0
}
