/**
 * Opens a page in a company, or in none. The page belongs to it by its address; the cookie is where pages without one
 * begin. A record of the old company is left for its list.
 */
export function enterCompany(id: string | null, page = pageInNewCompany(window.location.pathname)): void {
  document.cookie = id ? `company=${encodeURIComponent(id)}; path=/; samesite=lax; max-age=31536000` : 'company=; path=/; samesite=lax; max-age=0'
  // Nobody is a student of every company.
  document.cookie = 'view-as=; path=/; samesite=lax; max-age=0'
  const { pathname, searchParams } = new URL(page, window.location.origin)
  searchParams.set('company', id ?? '')
  window.location.assign(`${pathname}?${searchParams.toString()}`)
}

/** Lists and designers exist in every company; a record exists in one. */
function pageInNewCompany(pathname: string): string {
  return /^(.*\/collections\/[^/]+)\/.+$/.exec(pathname)?.[1] ?? pathname
}
