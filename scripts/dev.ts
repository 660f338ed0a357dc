/**
 * `npm run dev`: the lab with hot reload. Components are replaced in the open page by Next; whatever the server itself
 * has loaded (collections, commands, the host) restarts it, because `tsx watch` runs this file.
 */
import { loadEnvironmentFiles } from './loadEnvironmentFiles.mjs'

Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', DISABLE_PAYLOAD_HMR: 'true' })
loadEnvironmentFiles({ isDevelopment: true })
const { start } = await import('../src/start.ts')
await start({ isDevelopment: true })
