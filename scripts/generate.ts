/** Writes the admin's import map from the configuration; run by `npm run generate` and by every build. */
import { generateImportMap } from 'payload'

import config from '../payload.config.ts'

await generateImportMap(await config, { log: false })
process.exit(0)
