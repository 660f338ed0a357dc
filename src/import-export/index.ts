import type { CollectionConfig } from 'payload'

import { exportEndpoint } from './exportEndpoint.ts'
import { importEndpoint } from './importEndpoint.ts'
import { templateEndpoint } from './templateEndpoint.ts'

export { importsFinished } from './run/queue.ts'
export { recoverInterruptedImports } from './run/recoverInterruptedImports.ts'

/** The collection with import, import template and export (U1 to U3, G3, R33). */
export function withImportExport(collection: CollectionConfig): CollectionConfig {
  const { slug, endpoints } = collection
  return { ...collection, endpoints: [importEndpoint(slug), exportEndpoint(slug), templateEndpoint(slug), ...(endpoints || [])] }
}
