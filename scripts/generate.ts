/**
 * Writes what is generated from the configuration: `npm run generate` the admin's import map and Payload's types,
 * `npm run generate -- importmap` only the import map.
 */
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

const { default: config } = await import('../payload.config.ts')
await generateImportMap(await config, { log: false })
if (process.argv[2] !== 'importmap') await generateTypes(await config, { log: false })
process.exit(0)
