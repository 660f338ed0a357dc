import { pino, type Logger } from 'pino'
import pretty from 'pino-pretty'

import type { Environment } from '../environment.ts'

const key = Symbol.for('crm-lab.logger')
const shared = globalThis as unknown as Record<symbol, Logger | undefined>

/** The one logger of the process: lines for people on a terminal, JSON lines everywhere else. */
export function labLogger({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Logger {
  return (shared[key] ??= createLogger(LOG_LEVEL))
}

function createLogger(level: string): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }
  if (!process.stdout.isTTY) return pino(options)
  return pino(options, pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', sync: true }))
}
