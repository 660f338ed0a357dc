import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

import { defaultZone, isZoneName } from './time/zoneName.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const count = z.coerce.number().int().min(0)

const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .default('')
    .refine((url) => url === '' || /^mongodb(\+srv)?:\/\//.test(url), 'must be empty (SQLite in DATA_DIR) or start with mongodb://'),
  DEMO: z.enum(['0', '1']).default('1'),
  PAYLOAD_SECRET: z.string().min(24, 'must have at least 24 characters').optional(),
  SERVER_URL: z.url('must be a whole address such as https://lab.example.edu').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  TIME_ZONE: z.string().refine(isZoneName, 'must be the name of a time zone, such as Asia/Shanghai').default(defaultZone),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMIT_GENERAL: count.default(30_000),
  RATE_LIMIT_SIGN_IN: count.default(300),
  RATE_LIMIT_REGISTER: count.default(120),
  RATE_LIMIT_FORMS: count.default(60),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  SMTP_FROM: z.email('must be an e-mail address').optional(),
})

export type Environment = z.infer<typeof environmentSchema> & {
  /** Absolute path of the data folder. */
  dataDir: string
  databaseKind: 'sqlite' | 'mongodb'
}

/**
 * Reads the configuration from environment variables.
 * Throws one readable error that names every variable that is wrong.
 */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = environmentSchema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}\nSee .env.example for what each variable means.`)
  }
  return {
    ...result.data,
    dataDir: resolve(result.data.DATA_DIR),
    databaseKind: result.data.DATABASE_URL ? 'mongodb' : 'sqlite',
  }
}

/** Listens on every address of the machine. */
export const isEverywhere = ({ HOST }: Pick<Environment, 'HOST'>): boolean => HOST === '0.0.0.0' || HOST === '::'

const hostOf = ({ address, family }: { address: string; family: string }): string => (family === 'IPv6' ? `[${address}]` : address)

/** Addresses under which other machines of the network reach this one; none while it listens for itself alone. */
export function networkAddresses(environment: Environment): string[] {
  if (!isEverywhere(environment)) return []
  const found = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return found.filter(({ internal, family }) => !internal && family === 'IPv4').map((one) => `http://${hostOf(one)}:${environment.PORT}`)
}

/** Origins from which a browser may use the session cookie: this installation's own addresses and nothing else. */
export function allowedOrigins(environment: Pick<Environment, 'HOST' | 'PORT' | 'SERVER_URL'>): string[] {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', environment.HOST])
  if (isEverywhere(environment)) for (const one of Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])) hosts.add(hostOf(one))
  const own = [...hosts].map((host) => `http://${host}:${environment.PORT}`)
  return environment.SERVER_URL ? [new URL(environment.SERVER_URL).origin, ...own] : own
}
