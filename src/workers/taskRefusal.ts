import type { LabError } from '../errors/labError.ts'

export type Refusal = ConstructorParameters<typeof LabError>[0]

/** What a task throws for people to read. The server's thread makes a `LabError` of it, which brings all of Payload along. */
export class TaskRefusal extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message.en)
    this.name = 'TaskRefusal'
  }
}
