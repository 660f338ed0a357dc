import { momentInWords } from '../../time/inWords.ts'
import { pageZone } from '../../time/pageZone.ts'

/** A date and time that is short enough for a list. */
export function shortTime(iso: string, language: string): string {
  return momentInWords(iso, pageZone(), language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}
