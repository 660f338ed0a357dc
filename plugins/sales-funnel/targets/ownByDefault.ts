import type { CollectionBeforeValidateHook } from 'payload'

import { participationOf, relatedId } from '../../../src/plugin/index.ts'

/** A member who names nobody means themselves. */
export const ownByDefault: CollectionBeforeValidateHook = ({ data, operation }) => {
  const participation = participationOf()
  const isUnnamed = operation === 'create' && participation?.as === 'member' && relatedId(data?.user) === null
  return isUnnamed ? { ...data, user: participation.userId } : data
}
