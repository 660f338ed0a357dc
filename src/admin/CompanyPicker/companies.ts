/** A company that the person may enter, with the names that place it. */
export interface CompanyEntry {
  id: string
  name: string
  team: string | null
  className: string | null
  courseName: string | null
}

interface CompanyAnswer {
  id: string
  name: string
  team?: string | null
  class?: { name?: string } | string | null
  course?: { name?: string } | string | null
}

export const companiesPath =
  '/api/companies?limit=300&depth=1&sort=name&where[status][not_equals]=archived&select[name]=true&select[team]=true&select[class]=true&select[course]=true'

export function toEntries(docs: CompanyAnswer[]): CompanyEntry[] {
  return docs.map(({ id, name, team, ...doc }) => ({ id, name, team: team ?? null, className: nameOf(doc.class), courseName: nameOf(doc.course) }))
}

const nameOf = (reference: CompanyAnswer['class']): string | null => (typeof reference === 'object' && reference !== null ? (reference.name ?? null) : null)

export interface CompanyGroup {
  title: string
  companies: CompanyEntry[]
}

/** Companies by class, each class under its course; those without a class come last. */
export function groupByClass(entries: CompanyEntry[], withoutClass: string): CompanyGroup[] {
  const groups = new Map<string, CompanyEntry[]>()
  for (const entry of entries) {
    const title = [entry.courseName, entry.className ?? withoutClass].filter(Boolean).join(' · ')
    groups.set(title, [...(groups.get(title) ?? []), entry])
  }
  const isLast = ({ companies }: CompanyGroup) => (companies[0]?.className ? 0 : 1)
  return [...groups].map(([title, companies]) => ({ title, companies })).sort((a, b) => isLast(a) - isLast(b) || a.title.localeCompare(b.title, 'zh'))
}

/** Companies whose name, team, class or course contains every word of the search. */
export function searchCompanies(entries: CompanyEntry[], search: string): CompanyEntry[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = (entry: CompanyEntry) => [entry.name, entry.team, entry.className, entry.courseName].join(' ').toLowerCase()
  return entries.filter((entry) => words.every((word) => textOf(entry).includes(word)))
}
