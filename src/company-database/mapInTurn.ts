/** Maps one after the other: a MongoDB transaction takes one operation at a time, so `Promise.all` must not share one. */
export async function mapInTurn<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
