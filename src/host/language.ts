/** The language of a reader who may not be signed in: chosen in the admin, else asked for by the browser, else Chinese. */
export function languageOf(headers: { cookie?: string; 'accept-language'?: string }): 'zh' | 'en' {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? headers['accept-language']?.trim()
  return chosen?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
