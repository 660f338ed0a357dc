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
}

/** People of the current company to whom something can be given; asked for only when `isWanted`. */
export function useMembers(isWanted: boolean): Member[] {
  const { data } = useApi<{ docs: Membership[] }>(isWanted ? '/api/memberships?limit=200&depth=1' : null)
  return (data?.docs ?? []).flatMap(({ user, position, readOnly }) => {
    if (typeof user === 'string' || readOnly === true) return []
    const place = typeof position === 'object' ? position?.name : null
    return [{ id: user.id, title: [user.name, place].filter(Boolean).join(' · ') }]
  })
}
