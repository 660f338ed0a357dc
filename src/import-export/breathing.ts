import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds that long work may keep the process to itself, so that nobody's request waits for it noticeably. */
const longestBreath = 20

/** A function that lets other work run when the current one has taken long enough. */
export function breathing(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < longestBreath) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
