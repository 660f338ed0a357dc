import type { Payload } from 'payload'

/** How far the demo course is: begun but interrupted, or complete. `null` when it was never begun. */
export type DemoProgress = 'begun' | 'complete' | null

const demoKey = 'crm-lab.seed.demo'
const platformKey = 'crm-lab.seed.platform'

export async function demoProgress(payload: Payload): Promise<DemoProgress> {
  return (await payload.kv.get<{ progress: 'begun' | 'complete' }>(demoKey))?.progress ?? null
}

export const markDemo = (payload: Payload, progress: 'begun' | 'complete'): Promise<void> => payload.kv.set(demoKey, { progress })

/** Dictionary code → values that have been offered to this installation once. What an admin removed since does not come back. */
export async function offeredItems(payload: Payload): Promise<Record<string, string[]>> {
  return (await payload.kv.get<Record<string, string[]>>(platformKey)) ?? {}
}

export const markOffered = (payload: Payload, items: Record<string, string[]>): Promise<void> => payload.kv.set(platformKey, items)
