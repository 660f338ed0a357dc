import { pageZone } from '../../time/pageZone.ts'

/** A date and time that is short enough for a list. */
export function shortTime(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language.startsWith('en') ? 'en-GB' : 'zh-CN', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: pageZone(),
  })
}
