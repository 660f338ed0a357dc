const last = new WeakMap<object, Promise<unknown>>()

/**
 * One after another for each owner, in the order of asking: a piece of work that needs much memory needs it once,
 * however many ask at a time.
 */
export async function inTurn<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  const mine = Promise.resolve(last.get(owner)).then(work)
  // The next one does not care how this one ended.
  last.set(
    owner,
    mine.catch(() => undefined),
  )
  return mine
}
