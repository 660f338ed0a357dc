import { buildAdmin } from '../src/host/adminBuild.ts'

await buildAdmin()
