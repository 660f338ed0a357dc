import { inLanguage, type Bilingual } from '../../language/bilingual.ts'

export type Texts<T extends Record<string, Bilingual>> = { readonly [Key in keyof T]: string }

/** All texts of one part of the interface in one language. */
export function textsIn<T extends Record<string, Bilingual>>(texts: T, language: string): Texts<T> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inLanguage(text, language)])) as Texts<T>
}

/** Puts values in the places of a text: `fill('{count} records', { count: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}
