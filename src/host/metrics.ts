import { timingSafeEqual } from 'node:crypto'

import type { Request, RequestHandler } from 'express'
import type { Payload } from 'payload'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

import { schemaCacheSizes } from '../company-schema/viewCache.ts'
import type { Environment } from '../environment.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { isAsset, isProbe } from './paths.ts'

interface Metrics {
  /** Measures every request that passes. */
  measure: RequestHandler
  /** `GET /metrics`, Prometheus text. */
  show: RequestHandler
}

/** Durations by kind of route, the process's own figures, and the sizes of the schema caches. */
export function metrics(environment: Environment, running: () => Payload | null): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by kind of route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const caches = new Gauge({
    name: 'crm_lab_schema_cache_entries',
    help: 'Entries in the company-schema caches',
    labelNames: ['cache'],
    registers,
    collect() {
      for (const [cache, size] of Object.entries(schemaCacheSizes())) this.set({ cache }, size)
    },
  })
  registry.registerMetric(caches)

  return {
    measure: (request, response, next) => {
      const stop = durations.startTimer({ method: request.method })
      // Next changes the request's address while it works.
      const { path } = request
      response.once('close', () => stop({ route: routeOf(path, running()), status: response.statusCode }))
      next()
    },
    show: async (request, response, next) => {
      if (!maySeeMetrics(request, environment)) return next(hidden())
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}

/** The kind of route: few values, whatever paths people invent. */
function routeOf(path: string, payload: Payload | null): string {
  if (isAsset(path)) return 'asset'
  if (isProbe(path)) return 'probe'
  if (!path.startsWith('/api/')) return path.startsWith('/admin') ? 'admin' : 'page'
  const first = path.split('/')[2] ?? ''
  return payload && Object.hasOwn(payload.collections, first) ? `api/${first}` : 'api'
}

/** With a token: whoever has it. Without: only this machine itself, and not through a proxy on it. */
function maySeeMetrics(request: Request, { METRICS_TOKEN }: Environment): boolean {
  if (METRICS_TOKEN) return isSame(request.headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`)
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => name in request.headers)
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const hidden = () => new LabError({ code: 'forbidden', message: bilingual('不能查看运行指标', 'The metrics are not for you') })
