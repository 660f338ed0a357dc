import type { Payload } from 'payload'

import { forgetDirectory } from '../directory/directory.ts'
import { acrossCompanies } from './requestStore.ts'
import { forgetAllSchemas, forgetScope } from './viewCache.ts'

/** What changed: one scope's definitions, or the directory of people and companies. */
export type Subject = 'directory' | `scope:${string}`

interface Listening {
  /** Newest change that this process has acted upon, in milliseconds of the database's writers. */
  seenUntil: number
  /** Changes already acted upon, because several may carry the same time. */
  seen: Set<string>
  timer: NodeJS.Timeout | null
}

const key = Symbol.for('crm-lab.change-listener')
const shared = globalThis as unknown as Record<symbol, Listening | undefined>
const listening = (): Listening => (shared[key] ??= { seenUntil: 0, seen: new Set(), timer: null })

/** Clocks of several servers may differ by this much without a change being missed. */
const clockTolerance = 30_000
const interval = 1_000

const hasSeveralProcesses = (payload: Payload): boolean => payload.db.name === 'mongoose'

/** Tells the other processes on the same database what to forget. With SQLite there is only this process. */
export async function announceChange(payload: Payload, subject: Subject): Promise<void> {
  if (!hasSeveralProcesses(payload)) return
  await payload.db.create({ collection: 'change-notices', data: { subject, announcedAt: Date.now() } })
}

/** Asks every second what other processes have changed, so that nobody sees an old form for longer than two. */
export function listenForChanges(payload: Payload): void {
  const state = listening()
  if (!hasSeveralProcesses(payload) || state.timer) return
  state.seenUntil = Date.now()
  state.timer = setInterval(
    () => void actOnChanges(payload).catch((error: unknown) => payload.logger.error({ err: error }, 'could not ask for changes')),
    interval,
  )
  state.timer.unref()
}

export function stopListening(): void {
  const state = listening()
  if (state.timer) clearInterval(state.timer)
  state.timer = null
}

/** Acts on the notices that this process has not seen yet. */
async function actOnChanges(payload: Payload): Promise<void> {
  const state = listening()
  const notices = await acrossCompanies('what other processes have changed', () =>
    payload.db.find<{ id: string; subject: Subject; announcedAt: number }>({
      collection: 'change-notices',
      where: { announcedAt: { greater_than: state.seenUntil - clockTolerance } },
      limit: 0,
      pagination: false,
    }),
  )
  const fresh = notices.docs.filter(({ id }) => !state.seen.has(String(id)))
  for (const { subject } of fresh) forget(subject)
  state.seen = new Set(notices.docs.map(({ id }) => String(id)))
  state.seenUntil = Math.max(state.seenUntil, ...notices.docs.map(({ announcedAt }) => announcedAt))
}

function forget(subject: Subject): void {
  if (subject === 'directory') {
    forgetDirectory()
    forgetAllSchemas()
  } else forgetScope(subject.slice('scope:'.length))
}
