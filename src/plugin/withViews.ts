import type { Config } from 'payload'

import type { PluginView } from './registered.ts'

/** The admin with the pages of a plug-in. */
export function withViews(admin: Config['admin'], views: readonly PluginView[]): Config['admin'] {
  if (views.length === 0) return admin
  const pages = views.map(
    ({ path, title, Component }) => [path.slice(1), { Component, path, exact: true, meta: { title: `${title.zh} ${title.en}` } }] as const,
  )
  return { ...admin, components: { ...admin?.components, views: { ...admin?.components?.views, ...Object.fromEntries(pages) } } }
}
