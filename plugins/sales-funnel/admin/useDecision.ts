'use client'

import { useApi } from '../../../src/plugin/admin.ts'

/** What the server says to whoever looks at the page, by the same conditions that the command is held to. */
interface Decision {
  allowed: boolean
  rule: string
}

interface Asked {
  collection: string
  /** Nothing is asked of a record that is not stored yet. */
  id: string | null
  /** Name of the command. */
  command: string
}

/** May the person run this command on the record? `null` until it is known. */
export function useDecision({ collection, id, command }: Asked): Decision | null {
  const query = new URLSearchParams({ collection, id: id ?? '', action: command })
  return useApi<Decision>(id ? `/api/explain?${query.toString()}` : null).data
}
