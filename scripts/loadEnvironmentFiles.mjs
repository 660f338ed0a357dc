import environmentFiles from '@next/env'

/** Reads `.env` (and `.env.local`) the way Next does; what is already set wins. */
export function loadEnvironmentFiles({ isDevelopment = false } = {}) {
  environmentFiles.loadEnvConfig(process.cwd(), isDevelopment, { info: () => undefined, error: console.error })
}
