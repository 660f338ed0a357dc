/** Text for people, in the two languages of the interface. */
export interface Bilingual extends Record<string, string> {
  zh: string
  en: string
}

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en })

/** The text in the reader's language; Chinese when the language is not one of ours. */
export function inLanguage(text: Bilingual | string, language: string | undefined): string {
  if (typeof text === 'string') return text
  return language?.startsWith('en') ? text.en : text.zh
}
