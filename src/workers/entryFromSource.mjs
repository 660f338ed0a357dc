/** The worker's entry where nothing is built (development, tests): a thread does not take over the TypeScript loader of its parent. */
import { register } from 'tsx/esm/api'

register()
await import('./entry.ts')
