/** A record that somebody opened in this browser. */
export interface Visit {
  company: string
  user: string
  collection: string
  id: string
  at: string
}

const key = 'crm-lab.visits'
const most = 60

/** The record that an admin address shows, or `null`. */
export function recordAt(pathname: string): { collection: string; id: string } | null {
  const match = /\/collections\/([^/]+)\/([0-9a-f-]{24,36})(?:\/|$)/.exec(pathname)
  return match?.[1] && match[2] ? { collection: match[1], id: match[2] } : null
}

export function readVisits(): Visit[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? (stored as Visit[]) : []
  } catch {
    return []
  }
}

export function rememberVisit(visit: Visit): void {
  const others = readVisits().filter(({ id, user }) => id !== visit.id || user !== visit.user)
  try {
    window.localStorage.setItem(key, JSON.stringify([visit, ...others].slice(0, most)))
  } catch {
    // A full or forbidden storage only means that the list of visits stays short.
  }
}
