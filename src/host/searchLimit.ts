import { filterTooLarge } from '../company-database/filterErrors.ts'
import { bilingual } from '../language/bilingual.ts'

const longest = 200

/**
 * Every word that is searched for becomes a condition on each field in which a list searches.
 *
 * @throws LabError `filter-invalid` (400)
 */
export function checkSearch(search: unknown): void {
  const length = [search].flat().reduce((sum: number, one) => sum + (typeof one === 'string' ? one.length : 0), 0)
  if (length > longest) throw filterTooLarge('search', bilingual(`搜索最多 ${String(longest)} 个字符`, `at most ${String(longest)} characters in a search`))
}
