/** A collection of the database as mongoose knows it. */
export interface Indexed {
  modelName: string
  ensureIndexes: () => Promise<unknown>
}

interface Progress {
  say: (text: string) => void
  /** Milliseconds between two words about it. */
  interval?: number
}

/**
 * Builds the indexes of one collection after another: all of them at once, about a thousand at the first start, can stop
 * a server. Those that are there already take a moment.
 */
export async function buildIndexes(models: readonly Indexed[], { say, interval = 3_000 }: Progress): Promise<void> {
  let lastSaid = performance.now()
  for (const [index, model] of models.entries()) {
    await model.ensureIndexes()
    if (performance.now() - lastSaid < interval) continue
    lastSaid = performance.now()
    say(`正在建立索引 building indexes: ${String(index + 1)}/${String(models.length)} (${model.modelName})`)
  }
}
