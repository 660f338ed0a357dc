import { currentStore, runInStore } from '../../company-schema/requestStore.ts'

/** How far the reading runs ahead of the person who downloads, in bytes. */
const ahead = 16 * 1024 * 1024

/** How long somebody who downloads may take nothing before the export is given up, in milliseconds. */
const longestPause = 60_000

interface Options {
  texts: AsyncGenerator<string>
  /** Runs once, however it ended. */
  end: () => Promise<void>
}

/**
 * A text as bytes while it is being made. It is read after the answer has left the request, so every step runs in the
 * request's store again. Whoever stops downloading does not keep what the export holds.
 */
export function streamed({ texts, end }: Options): ReadableStream<Uint8Array> {
  const store = currentStore()
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const finish = async () => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    await texts.return(undefined).catch(() => undefined)
    await end()
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        clearTimeout(timer)
        try {
          const { value, done } = await runInStore(store, () => texts.next())
          if (!done) {
            controller.enqueue(encoder.encode(value))
            timer = setTimeout(() => {
              controller.error(new Error('Nobody took the export for a minute'))
              void finish()
            }, longestPause)
            return
          }
          await finish()
          controller.close()
        } catch (error) {
          await finish()
          throw error
        }
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: ahead }),
  )
}
