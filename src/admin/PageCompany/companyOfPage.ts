/**
 * The company of this tab's page. Whatever the page sends to the server carries it in `X-Company`: Payload's own
 * requests, server functions, clicks, our commands. Every address that the tab shows carries it as `?company=`, so that
 * refresh, Back, a copied address and links into new tabs stay in it (src/host/pageCompany.ts reads it there).
 */
const held: { company: string | null; isCarried: boolean } = { company: null, isCarried: false }

export const companyOfPage = (): string | null => held.company

export function holdCompany(company: string | null): void {
  held.company = company
  if (!held.isCarried) {
    held.isCarried = true
    carryInRequests()
    carryInAddress('pushState')
    carryInAddress('replaceState')
  }
  // Only the browser's address: Next need not think that it has moved.
  History.prototype.replaceState.call(window.history, window.history.state, '', withCompany(window.location.href))
}

function carryInRequests(): void {
  const send = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, window.location.href)
    if (!held.company || address.origin !== window.location.origin) return send(input, init)
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    if (!headers.has('X-Company')) headers.set('X-Company', held.company)
    return send(input, { ...init, headers })
  }
}

function carryInAddress(method: 'pushState' | 'replaceState'): void {
  const change = window.history[method].bind(window.history)
  window.history[method] = (data: unknown, unused, address) => {
    // Payload's lists rewrite their address before Next listens; without Next's notes in the entry, Back would show the wrong page.
    const notes = method === 'replaceState' ? (data ?? (window.history.state as unknown)) : data
    change(notes, unused, address ? withCompany(address) : address)
  }
}

/** The same address with the company; addresses outside of the admin stay as they are. */
function withCompany(address: string | URL): string | URL {
  const url = new URL(address, window.location.href)
  if (!held.company || url.origin !== window.location.origin || !url.pathname.startsWith('/admin')) return address
  if (url.searchParams.get('company') === held.company) return address
  if (url.searchParams.has('company')) url.searchParams.set('company', held.company)
  // As it is: filters in the query keep their spelling.
  else url.search += `${url.search ? '&' : '?'}company=${held.company}`
  return url
}
