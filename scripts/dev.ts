import { startServer } from '../src/server.ts'

const { address } = await startServer({ isDevelopment: true })
console.log(`CRM Lab (development): ${address}/admin`)
