import type { PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { isAdmin } from './participation.ts'

type Requester = Pick<PayloadRequest, 'user'>

const withIds = (ids: (string | null | undefined)[], field = 'id'): Where | false => {
  const known = ids.filter((id): id is string => typeof id === 'string')
  return known.length > 0 && { [field]: { in: known } }
}

/** Courses that the person teaches. */
export const coursesTaught = (req: Requester): boolean | Where => isAdmin(req) || withIds(currentStore().teaching?.courses ?? [])

/** Courses that the person teaches or learns in. */
export const coursesInReach = (req: Requester): boolean | Where =>
  isAdmin(req) || withIds([...(currentStore().teaching?.courses ?? []), currentStore().company?.course])

export const classesTaught = (req: Requester): boolean | Where => isAdmin(req) || withIds(currentStore().teaching?.classes ?? [])

export const classesInReach = (req: Requester): boolean | Where =>
  isAdmin(req) || withIds([...(currentStore().teaching?.classes ?? []), currentStore().company?.class])

/** Companies of the person's classes. */
export const companiesTaught = (req: Requester): boolean | Where => isAdmin(req) || withIds(currentStore().teaching?.companies ?? [])
