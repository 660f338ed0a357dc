import type { Payload, SanitizedCollectionConfig, Where } from 'payload'

import type { IsolationPath } from './isolation.ts'

interface Options {
  where: unknown
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
}

export function guardWhere({ where }: Options): Where {
  return (where ?? {}) as Where
}
