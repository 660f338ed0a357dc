import type { Config } from 'payload'

import type { PluginPanel } from './registered.ts'

/** The admin with the components of a plug-in's panels, so that they are built in; where they stand is decided by the pages. */
export function withPanels(admin: Config['admin'], { slug, panels }: { slug: string; panels: readonly PluginPanel[] }): Config['admin'] {
  const components = panels.flatMap((panel) => ('Component' in panel ? [[`${slug}-${panel.key}`, { type: 'component', path: panel.Component }] as const] : []))
  return components.length === 0 ? admin : { ...admin, dependencies: { ...admin?.dependencies, ...Object.fromEntries(components) } }
}
