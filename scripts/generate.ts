/** Writes the admin's import map from the configuration: `npm run generate`. */
import './keepAlive.ts'
import { generateImportMap } from 'payload'

const { default: config } = await import('../payload.config.ts')
await generateImportMap(await config, { log: false })
process.exit(0)
