/** Carries, from the host to `identify`, which company the page of a request belongs to; empty when it says: none. */
export const pageCompanyHeader = 'x-page-company'

interface Address {
  /** Path and query that are asked for. */
  address: string
  host: string | undefined
}

/**
 * The company of a page stands in its address (`?company=<id>`), so that two tabs may work in two companies. A request
 * for a page names it itself; whatever else a page asks for (files, links that leave it out, new tabs) names the page
 * in its `Referer`. A page of another host says nothing.
 */
export function nameCompanyOfPage(headers: Headers, { address, host }: Address): void {
  headers.delete(pageCompanyHeader)
  const company = (address.startsWith('/api/') ? null : companyIn(new URL(address, 'http://page'))) ?? companyOfReferer(headers.get('referer'), host)
  if (company !== null) headers.set(pageCompanyHeader, company)
}

/**
 * Where a page really stands when its address names no company, or one that the person may not enter: the browser and
 * what runs in it go by the address, so it has to be whole before the page is made. `null` when it is.
 */
export function addressInCompany(address: string, company: string | null): string | null {
  const url = new URL(address, 'http://page')
  if (!company || !/^\/admin(\/|$)/.test(url.pathname) || url.searchParams.get('company') === company) return null
  if (url.searchParams.has('company')) url.searchParams.set('company', company)
  // As it is: filters in the query keep their spelling.
  else url.search += `${url.search ? '&' : '?'}company=${company}`
  return `${url.pathname}${url.search}`
}

function companyOfReferer(referer: string | null, host: string | undefined): string | null {
  if (!referer || !host || !URL.canParse(referer)) return null
  const page = new URL(referer)
  return page.host === host.toLowerCase() ? companyIn(page) : null
}

const companyIn = ({ searchParams }: URL): string | null => {
  const company = searchParams.get('company')
  // A header carries no other characters, and no id has them.
  return company === null || /^[\w-]*$/.test(company) ? company : null
}
