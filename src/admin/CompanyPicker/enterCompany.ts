/** Makes a company the current one and opens a page of it. A record of the old company is left for its list. */
export function enterCompany(id: string | null, page = pageInNewCompany(window.location.pathname)): void {
  document.cookie = id ? `company=${encodeURIComponent(id)}; path=/; samesite=lax; max-age=31536000` : 'company=; path=/; samesite=lax; max-age=0'
  // Nobody is a student of every company.
  document.cookie = 'view-as=; path=/; samesite=lax; max-age=0'
  window.location.assign(page)
}

/** Lists and designers exist in every company; a record exists in one. */
function pageInNewCompany(pathname: string): string {
  return /^(.*\/collections\/[^/]+)\/.+$/.exec(pathname)?.[1] ?? pathname
}
