/** What a series of requests took. */
export interface Figures {
  name: string
  perSecond: number
  p50: number
  p99: number
  failed: number
}

interface Load {
  name: string
  send: (index: number) => Promise<Response>
  connections?: number
  seconds?: number
}

/** Sends requests one after another on several connections at once, after a short warm-up. */
export async function underLoad({ name, send, connections = 10, seconds = 8 }: Load): Promise<Figures> {
  await during(send, connections, 1)
  const { times, failed, elapsed } = await during(send, connections, seconds)
  times.sort((a, b) => a - b)
  return { name, perSecond: times.length / elapsed, p50: percentile(times, 0.5), p99: percentile(times, 0.99), failed }
}

async function during(send: Load['send'], connections: number, seconds: number) {
  const times: number[] = []
  let failed = 0
  let index = 0
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < endsAt) {
        const sentAt = performance.now()
        const response = await send(index++)
        const body = await response.text()
        if (!response.ok && failed++ === 0) console.error(`  first failure: ${response.status} ${body.slice(0, 200)}`)
        times.push(performance.now() - sentAt)
      }
    }),
  )
  return { times, failed, elapsed: (performance.now() - startedAt) / 1000 }
}

/** Milliseconds that something takes: the median of several times. */
export async function medianTime(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let count = 0; count < times; count++) {
    const startedAt = performance.now()
    await work()
    taken.push(performance.now() - startedAt)
  }
  return median(taken)
}

export const median = (values: number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

const percentile = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const line = ({ name, perSecond, p50, p99, failed }: Figures): string =>
  `  ${name.padEnd(44)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms${failed ? `   ${failed} FAILED` : ''}`
