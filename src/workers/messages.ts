import type { Refusal } from './taskRefusal.ts'

/** What a worker thread is told to do. */
export interface Order {
  task: string
  input: unknown
}

/** How it ended: with an output, a refusal that people may read, or a failure for the log. */
export type Answer = { output: unknown } | { refusal: Refusal } | { failure: string }

/**
 * The buffers of a value that can be handed over to another thread instead of being copied: its own, those of a list or
 * of an object's properties, where the view covers all of its buffer.
 */
export function wholeBuffers(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return []
  const views = ArrayBuffer.isView(value) ? [value] : Object.values(value).flatMap((one: unknown) => (Array.isArray(one) ? (one as unknown[]) : [one]))
  const buffers = views.filter(ArrayBuffer.isView).filter(({ buffer, byteLength }) => buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
  return [...new Set(buffers.map(({ buffer }) => buffer as ArrayBuffer))]
}
