import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import type { Db } from 'mongodb'

export interface Presence {
  end: () => Promise<void>
}

interface Server {
  _id: string
  host: string
  pid: number
  seenAt: Date
}

/** Kept out of backups: it says which servers run now. */
export const presenceCollection = 'lab-servers'

const interval = 5_000
const lifetime = 20_000

/** Lets others on the same database know that this server runs, by the database's clock, until it ends. */
export async function announceServer(db: Db): Promise<Presence> {
  const servers = db.collection<Server>(presenceCollection)
  const _id = randomUUID()
  const sign = () => servers.updateOne({ _id }, { $set: { host: hostname(), pid: process.pid }, $currentDate: { seenAt: true } }, { upsert: true })
  await sign()
  // A sign that fails shows in the next request as well; it must not end the process.
  const timer = setInterval(() => void sign().catch(() => undefined), interval).unref()
  return {
    end: async () => {
      clearInterval(timer)
      await servers.deleteOne({ _id })
    },
  }
}

/** The servers that gave a sign of life within the last 20 seconds, as `host (process 123)`. */
export async function runningServers(db: Db): Promise<string[]> {
  const servers = db.collection<Server>(presenceCollection)
  const isRecent = { $gt: ['$seenAt', { $subtract: ['$$NOW', lifetime] }] }
  const running = await servers.find({ $expr: isRecent }).toArray()
  // By their ids: older servers know the time of the database only where they read.
  const gone = await servers.find({ $expr: { $not: [isRecent] } }, { projection: { _id: 1 } }).toArray()
  await servers.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } })
  return running.map(({ host, pid }) => `${host} (process ${pid})`)
}
