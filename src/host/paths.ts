/** Files of the admin's build: the same for everybody, nobody needs to be known. */
export const isAsset = (path: string): boolean => path.startsWith('/_next/') || path === '/favicon.ico'

/** What monitoring asks. */
export const isProbe = (path: string): boolean => path === '/healthz' || path === '/readyz' || path === '/metrics'
