import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { may, unreadableFields } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import { companiesAsked, probesOf, targetsOf, type Channel, type Setting } from './context.ts'

const manifest = join('.next', 'server', 'server-reference-manifest.json')

/** Id under which the browser calls the admin's server functions; it is made by the build. */
export function serverFunctionId(): string | null {
  if (!existsSync(manifest)) return null
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, { filename?: string }> }
  return Object.entries(node).find(([, { filename }]) => filename?.endsWith('(payload)/layout.tsx'))?.[0] ?? null
}

/** The admin's server functions, called as a browser does, but with whatever arguments one likes. */
export const serverFunctions: Channel = (setting) => {
  const { world, person, asked, within, collection } = setting
  const id = serverFunctionId()
  // Pages are rendered slowly; each person tries them once, in the own company.
  const isTried = person.isActive ? asked === companiesAsked(world, person)[0] : ['anonymous', 'disabled'].includes(person.name)
  if (id === null || !isTried || collection.isServerOwned || collection.slug.startsWith('payload-')) return []
  const probe = probesOf(setting, 'server function')
  const call = (name: string, args: object, more: Partial<Probe> = {}): Probe =>
    probe(
      {
        method: 'POST',
        path: '/admin',
        raw: { type: 'text/plain;charset=UTF-8', bytes: Buffer.from(JSON.stringify([{ name, args }])) },
        headers: { 'Next-Action': id, Accept: 'text/x-component' },
      },
      { mayFail: true, ...more },
    )
  const slug = collection.slug
  const rows = targetsOf(setting)
  const out = rows.filter((row) => !may(world, person, within, row, 'read'))
  const some = [...new Set([...rows.slice(0, 1), ...out.slice(0, 1), ...out.slice(-1)])]
  const hidden = within ? unreadableFields(world, person, within, slug) : []
  return [
    call('table-state', { collectionSlug: slug, columns: columns(setting), enableRowSelections: false, query: { limit: 100, depth: 2 }, renderRowTypes: true }),
    call('table-state', { collectionSlug: slug, query: { limit: 100, trash: true }, columns: columns(setting) }),
    call('render-list', { collectionSlug: slug, query: { limit: 100 }, overrideEntityVisibility: true, disableActions: true }),
    call('get-folder-results-component-and-data', { browseByFolder: true, collectionsToDisplay: [slug], displayAs: 'list', sort: 'name' }),
    ...hidden.flatMap((field) => [
      call('table-state', { collectionSlug: slug, query: { limit: 100, sort: field }, columns: [{ accessor: field, active: true }] }),
      call('render-list', { collectionSlug: slug, query: { limit: 100, groupBy: field }, overrideEntityVisibility: true }),
    ]),
    ...some.flatMap((row) => {
      const mayWrite = may(world, person, within, row, 'update')
      const unchanged = mayWrite ? undefined : [row]
      return [
        call('form-state', formOf(slug, row.id)),
        call('render-document', { collectionSlug: slug, docID: row.id, drawerSlug: 'drawer', overrideEntityVisibility: true, initialData: {} }),
        call('render-document-slots', { collectionSlug: slug, id: row.id }),
        ...(mayWrite
          ? []
          : [
              call('copy-data-from-locale', { collectionSlug: slug, docID: row.id, fromLocale: 'zh', toLocale: 'en', overrideData: true }, { unchanged }),
              call('schedule-publish', { doc: { relationTo: slug, value: row.id }, type: 'unpublish', date: '2026-01-01T00:00:00.000Z' }, { unchanged }),
            ]),
      ]
    }),
    call('get-upcoming-scheduled-publish', { doc: { relationTo: slug } }),
  ]
}

/** What the edit view asks for, with all permissions claimed. */
const formOf = (slug: string, id: string): object => ({
  collectionSlug: slug,
  id,
  operation: 'update',
  schemaPath: slug,
  docPermissions: { create: true, read: true, update: true, delete: true, fields: true },
  docPreferences: { fields: {} },
  renderAllFields: true,
  returnLockStatus: true,
})

const columns = ({ collection }: Setting): object[] =>
  collection.fields.filter(({ custom }) => !custom?.slot).map(({ name }) => ({ accessor: name, active: true }))
