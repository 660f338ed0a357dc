import { createServer, type Server } from 'node:http'

import compression from 'compression'
import express, { type Express, type NextFunction, type Request as ExpressRequest, type Response as ExpressResponse } from 'express'
import helmet from 'helmet'
import { getPayload, type Payload } from 'payload'

import { listenForChanges, stopListening } from './company-schema/announceChange.ts'
import { runInStore } from './company-schema/requestStore.ts'
import { readEnvironment } from './environment.ts'
import { handleApi } from './host/handleApi.ts'
import { identify } from './host/identify.ts'
import { migrate } from './migrate.ts'
import { sendWebResponse, toWebHeaders, toWebRequest } from './host/webRequest.ts'

interface RunningLab {
  payload: Payload
  server: Server
  address: string
  close: () => Promise<void>
}

/** Starts the lab: the database, the admin and the whole request path. */
export async function startServer({ isDevelopment = false } = {}): Promise<RunningLab> {
  const environment = readEnvironment()
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config, cron: true })
  await migrate(payload)
  listenForChanges(payload)
  const { default: next } = await import('next')
  const admin = next({ dev: isDevelopment, dir: process.cwd(), hostname: environment.HOST, port: environment.PORT })
  await admin.prepare()

  const app = express()
  const server = createServer(app)
  requestPath(app, payload, admin.getRequestHandler())
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(environment.PORT, environment.HOST, resolve))

  const close = async () => {
    stopListening()
    server.closeIdleConnections()
    await new Promise((resolve) => server.close(resolve))
    await payload.destroy()
  }
  return { payload, server, address: `http://${environment.HOST}:${environment.PORT}`, close }
}

type Handler = (request: ExpressRequest, response: ExpressResponse) => Promise<void> | void

/** The request path, in order (architecture, section 4). */
function requestPath(app: Express, payload: Payload, admin: Handler): void {
  app.disable('x-powered-by')
  app.use(helmet({ contentSecurityPolicy: false }))
  app.use(compression())
  app.all('/api/{*path}', async (request, response) => {
    await sendWebResponse(response, await handleApi(payload, toWebRequest(request)))
  })
  app.use(async (request: ExpressRequest, _response: ExpressResponse, next: NextFunction) => {
    runInStore(await identify(payload, toWebHeaders(request)), next)
  })
  app.use((request, response) => admin(request, response))
}
