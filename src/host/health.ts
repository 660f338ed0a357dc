import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import type { Environment } from '../environment.ts'
import { takesFiles } from './storage.ts'

const patience = 2_000

/** `GET /healthz`: the process answers. */
export const healthz: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' })
}

/** `GET /readyz`: 200 when a first request can be served now: started, migrated, the data folder takes files, and the database answers. */
export function readyz({ dataDir }: Pick<Environment, 'dataDir'>, running: () => Payload | null): RequestHandler {
  return async (_request, response) => {
    const payload = running()
    const status = !payload ? 'starting' : !takesFiles(dataDir) ? 'storage-unwritable' : (await databaseAnswers(payload)) ? 'ready' : 'database-unreachable'
    if (status !== 'ready') response.setHeader('Retry-After', '1')
    response.status(status === 'ready' ? 200 : 503).json({ status })
  }
}

async function databaseAnswers(payload: Payload): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const question = acrossCompanies('is the database there?', () => payload.db.findOne({ collection: 'users', select: { name: true } })).then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([question, tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
