/**
 * Lets the session cookie work on whatever address this server is reached by, and only from its own pages.
 *
 * Payload takes the cookie when `Origin` is in its list or `Sec-Fetch-Site` says same-origin. Neither covers a
 * teacher's PC in a class-room network: its address may change while it runs, and browsers send no `Sec-Fetch-Site`
 * over plain HTTP. So the host compares the page's origin with the `Host` that the browser itself named:
 *
 * * `Origin` with the same host: same origin.
 * * No `Origin` and no `Sec-Fetch-Site` on a request that only reads: a navigation, unless `Referer` names another host.
 *
 * Everything else is left to Payload's rule.
 *
 * @param host the host and port that the browser asked for
 */
export function vouchForOwnPages(headers: Headers, method: string, host: string | undefined): void {
  if (!host) return
  const origin = headers.get('origin')
  if (origin) {
    if (hostOf(origin) !== host.toLowerCase()) return
    headers.delete('origin')
    headers.set('sec-fetch-site', 'same-origin')
    return
  }
  const isReading = method === 'GET' || method === 'HEAD'
  if (!isReading || headers.has('sec-fetch-site')) return
  const referer = headers.get('referer')
  if (!referer || hostOf(referer) === host.toLowerCase()) headers.set('sec-fetch-site', 'none')
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
