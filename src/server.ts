import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { constants } from 'node:zlib'

import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { listenForChanges, stopListening } from './company-schema/announceChange.ts'
import { runInStore } from './company-schema/requestStore.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { refuseUnclearAddress } from './host/address.ts'
import { answerError, notReady } from './host/answerError.ts'
import { refuseLargeBodies } from './host/bodyLimits.ts'
import { closeServer, listen } from './host/connections.ts'
import { prepareDataDir } from './host/dataDir.ts'
import { keepFilesPrivate } from './host/dataFiles.ts'
import { handleApi } from './host/handleApi.ts'
import { healthz, readyz } from './host/health.ts'
import { identify } from './host/identify.ts'
import { labLogger } from './host/logger.ts'
import { metrics } from './host/metrics.ts'
import { addressInCompany } from './host/pageCompany.ts'
import { isAsset } from './host/paths.ts'
import { rateLimits } from './host/rateLimits.ts'
import { checkSearch } from './host/searchLimit.ts'
import { noteWhoAsks, requestLog } from './host/requestLog.ts'
import { refuseForeignPages } from './host/sameOrigin.ts'
import { securityHeaders } from './host/securityHeaders.ts'
import { upgrades } from './host/upgrades.ts'
import { endViewAs, isEndOfViewAs } from './host/viewAs.ts'
import { refuseLostDatabase } from './host/wholeData.ts'
import { sendWebResponse, toWebHeaders, toWebRequest } from './host/webRequest.ts'
import { recoverInterruptedImports } from './import-export/index.ts'
import { migrate } from './migrate.ts'

interface ServerOptions {
  isDevelopment?: boolean
  /** Work on the migrated database before the first request is let in, for example the seed of an empty installation. */
  beforeOpening?: (payload: Payload, environment: Environment) => Promise<void>
}

interface RunningLab {
  payload: Payload
  server: Server
  address: string
  /** Lets running requests finish, then closes everything. */
  close: () => Promise<void>
}

/** Next's handler. Its third parameter is a parsed address: Express' `next` handed over there makes every page a 404. */
type AdminHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What is there once the lab has started; `current` is null before and after. */
interface Running {
  current: { payload: Payload; admin: AdminHandler } | null
}

/**
 * Starts the lab: the port, the database, the admin and the whole request path. The port is taken first, so that two
 * starts at once cannot both touch the database, and a monitor sees the start as "not ready".
 *
 * @throws Error with a readable message when the configuration, the data folder, the port or the database is unusable
 */
export async function startServer({ isDevelopment = false, beforeOpening }: ServerOptions = {}): Promise<RunningLab> {
  const environment = readEnvironment()
  prepareDataDir(environment)
  keepFilesPrivate(environment.dataDir)
  refuseLostDatabase(environment)
  const running: Running = { current: null }
  const app = express()
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, app)
  const { ofAdmin, cut } = upgrades(server, { isDevelopment })
  requestPath({ app, environment, running, isDevelopment })
  const address = await listen(server, environment)
  try {
    const payload = await startPayload()
    await beforeOpening?.(payload, environment)
    const admin = await startAdmin(environment, isDevelopment, ofAdmin)
    running.current = { payload, admin: admin.getRequestHandler() }
    const close = async () => {
      cut()
      await closeServer(server)
      running.current = null
      stopListening()
      await payload.destroy()
    }
    return { payload, server, address, close }
  } catch (error) {
    server.close()
    server.closeAllConnections()
    throw error
  }
}

async function startPayload(): Promise<Payload> {
  const { default: config } = await import('../payload.config.ts')
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config, cron: true })
  await migrate(payload)
  await recoverInterruptedImports(payload)
  listenForChanges(payload)
  return payload
}

async function startAdmin({ HOST, PORT }: Environment, dev: boolean, httpServer: Server) {
  const { default: next } = await import('next')
  const admin = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT, httpServer })
  await admin.prepare()
  return admin
}

interface RequestPathOptions {
  app: Express
  environment: Environment
  running: Running
  isDevelopment: boolean
}

/** The request path, in order (architecture, section 4). */
function requestPath({ app, environment, running, isDevelopment }: RequestPathOptions): void {
  const logger = labLogger(environment)
  const payloadNow = () => running.current?.payload ?? null
  const { measure, show } = metrics(environment, payloadNow)

  app.disable('x-powered-by')
  app.enable('case sensitive routing')
  app.set('trust proxy', environment.TRUST_PROXY)
  app.use(requestLog(logger), measure)
  app.use(...securityHeaders(environment, { isDevelopment }))
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(environment, payloadNow))
  app.get('/metrics', show)
  app.use((_request, _response, next) => next(running.current ? undefined : notReady()))
  app.use(refuseUnclearAddress, refuseForeignPages(environment))
  // The fastest level: on the networks of schools the next ones save nothing that anybody notices, and cost three times as much.
  app.use(compression({ level: constants.Z_BEST_SPEED }))
  app.use(...rateLimits(environment, payloadNow))
  app.use(refuseLargeBodies)
  app.all('/api/{*path}', api(running))
  app.get('/', (_request, response) => response.redirect('/admin'))
  app.use(pages(running))
  app.use(answerError(logger))
}

/** REST: Payload's own handler, in the store of whoever asks. */
function api(running: Running): RequestHandler {
  return async (request, response, next) => {
    if (!running.current) return next(notReady())
    const { request: webRequest, bodyFailed, passOverRest } = toWebRequest(request)
    const answering = handleApi(running.current.payload, webRequest, (store) => noteWhoAsks(request, store))
    // Payload's parser of forms waits for ever when a body breaks off.
    const answer = await Promise.race([answering, bodyFailed])
    await sendWebResponse(response, answer)
    passOverRest()
  }
}

/** Everything else is Next's; what it renders sees the store of whoever asks. */
function pages(running: Running): RequestHandler {
  return async (request, response, next) => {
    if (!running.current) return next(notReady())
    const { payload, admin } = running.current
    if (isAsset(request.path)) return admin(request, response)
    checkSearch(request.query.search)
    const store = await identify(payload, toWebHeaders(request)).catch((error: unknown) => {
      if (!isEndOfViewAs(error, request)) throw error
      return null
    })
    if (!store) return endViewAs(request, response)
    noteWhoAsks(request, store)
    const whole = request.method === 'GET' ? addressInCompany(request.originalUrl, store.company?.id ?? null) : null
    if (whole) return response.redirect(307, whole)
    await runInStore(store, () => admin(request, response))
  }
}
