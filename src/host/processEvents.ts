import type { Logger } from 'pino'

/**
 * What nobody waited for goes to the log instead of ending a lesson: a browser that hung up in the middle of an answer
 * is the usual reason. Data is safe either way, because every write is a transaction of its own.
 */
export function keepRunning(logger: Logger): void {
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => logger.error({ err: error }, 'uncaught exception'))
}

/** Ends the process cleanly on Ctrl+C or `kill`; a second signal ends it at once. */
export function stopOnSignals(close: () => Promise<void>, logger: Logger): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(130)
    isStopping = true
    logger.info({ signal }, 'stopping')
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
