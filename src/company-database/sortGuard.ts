import type { Payload, SanitizedCollectionConfig } from 'payload'

import type { IsolationPath } from './isolation.ts'

interface Options {
  sort: unknown
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
}

export function guardSort(_options: Options): void {}
