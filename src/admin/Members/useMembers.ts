'use client'

import { useApi } from '../request/useApi.ts'

interface Membership {
  user: { id: string; name?: string } | string
  position?: { name?: string } | string | null
  readOnly?: boolean | null
}

export interface Member {
  id: string
  /** Name and position. */
  title: string
  /** Looks only: nothing can be given to such a person. */
  isReadOnly: boolean
}

/** People of the current company; asked for only when `isWanted`. */
export function useMembers(isWanted: boolean): Member[] {
  const { data } = useApi<{ docs: Membership[] }>(isWanted ? '/api/memberships?limit=200&depth=1' : null)
  return (data?.docs ?? []).flatMap(({ user, position, readOnly }) => {
    if (typeof user === 'string') return []
    const place = typeof position === 'object' ? position?.name : null
    return [{ id: user.id, title: [user.name, place].filter(Boolean).join(' · '), isReadOnly: readOnly === true }]
  })
}

/** Those to whom something can be given. */
export const useReceivers = (isWanted: boolean): Member[] => useMembers(isWanted).filter(({ isReadOnly }) => !isReadOnly)
