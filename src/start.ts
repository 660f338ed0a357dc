import { fillSubjects } from './access/visibility/fillSubjects.ts'
import { fillRollUps } from './company-database/rollUps.ts'
import { keepRunning, stopOnSignals } from './host/processEvents.ts'
import { labLogger } from './host/logger.ts'
import { seedEmptyInstallation } from './host/seedEmptyInstallation.ts'
import { showAccounts } from './host/showAccounts.ts'
import { networkAddresses, readEnvironment } from './environment.ts'
import { startServer } from './server.ts'

/** What `npm start` runs once everything is built: serves the lab and says where. */
export async function start({ isDevelopment = false } = {}): Promise<void> {
  const environment = readEnvironment()
  const logger = labLogger(environment)
  keepRunning(logger)
  let isFirstStart = false
  const { address, close } = await startServer({
    isDevelopment,
    beforeOpening: async (payload) => {
      isFirstStart = await seedEmptyInstallation(payload, environment)
      await fillSubjects(payload)
      await fillRollUps(payload)
    },
  })
  stopOnSignals(close, logger)
  console.log(`\nCRM Lab 已就绪 is ready: ${address}/admin  (${process.uptime().toFixed(1)} s)`)
  for (const other of networkAddresses(environment)) console.log(`局域网 in the network: ${other}/admin`)
  showAccounts(environment, { isFirstStart })
}
