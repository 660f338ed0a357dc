/** All the ways in which the name of a plug-in is written. */
export interface Names {
  /** `site-visits`: folder, collection, address. */
  slug: string
  /** `siteVisits` */
  camel: string
  /** `SiteVisits` */
  pascal: string
  /** `客户走访` */
  zh: string
  /** `Site visits` */
  en: string
}

/** @param titles what people read; made from the name where they are missing */
export function namesOf(slug: string, titles: { zh?: string; en?: string } = {}): Names {
  const camel = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const [first = '', ...others] = slug.split('-')
  const en = titles.en?.trim() || [capital(first), ...others].join(' ')
  return { slug, camel, pascal: capital(camel), zh: titles.zh?.trim() || en, en }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Longer names would make names of indexes that databases cut off. */
const longest = 30

/** Words that cannot be the name of a constant. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements ' +
    'import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

/**
 * What is wrong with a name, or with what people are to read, in words; `null` when it can be used.
 *
 * @param taken slugs of the collections and folders that are there
 */
export function problemWith({ slug, camel, zh, en }: Names, taken: ReadonlySet<string>): string | null {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(slug))
    return `“${slug}” is no name for a plug-in: small letters and digits, words joined by -, for example site-visits`
  if (slug.length > longest) return `“${slug}” is too long: at most ${String(longest)} characters`
  if (reserved.has(camel)) return `“${slug}” is a word of the language; take another name`
  if (taken.has(slug)) return `there is a collection or a plug-in “${slug}” already`
  const unfit = [zh, en].find((title) => title.length > 50 || /['"`\\\r\n<>{}|$]/.test(title))
  return unfit === undefined ? null : `“${unfit}” is no title: at most 50 characters, no quotes, brackets or backslashes`
}
