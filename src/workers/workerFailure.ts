/** A task that did not come to its end. Who asked for it knows what to tell people; unsaid, it is an internal error. */
export class WorkerFailure extends Error {
  constructor(
    readonly reason: 'time' | 'memory' | 'failed',
    message: string,
  ) {
    super(message)
    this.name = 'WorkerFailure'
  }
}
