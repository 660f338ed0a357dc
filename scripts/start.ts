/** `npm start`: builds the admin when its sources have changed, then serves the lab. */
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })

const { buildAdmin, isAdminBuilt } = await import('../src/host/adminBuild.ts')
if (!isAdminBuilt()) await buildAdmin()
const { startServer } = await import('../src/server.ts')
const { address } = await startServer()
console.log(`CRM Lab: ${address}/admin (${process.uptime().toFixed(1)} s)`)

export {}
