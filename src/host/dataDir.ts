import { accessSync, constants, mkdirSync } from 'node:fs'

import type { Environment } from '../environment.ts'

/**
 * Makes the data folder, with whatever lies above it.
 *
 * @throws Error with a readable message when it cannot be made or written to
 */
export function prepareDataDir({ dataDir }: Pick<Environment, 'dataDir'>): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(`The data folder ${dataDir} cannot be used: ${(error as Error).message}. Choose another with DATA_DIR.`, { cause: error })
  }
}
