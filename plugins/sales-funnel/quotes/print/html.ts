/** Text that is markup already. Everything else is escaped when it comes into a page. */
export interface Html {
  readonly markup: string
}

type Part = string | number | null | undefined | Html | readonly Html[]

/** html`<p>${text}</p>`: what is put in is text and stays text, whoever has written it. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.map((string, index) => string + (index < parts.length ? markupOf(parts[index]) : '')).join('') }
}

function markupOf(part: Part): string {
  if (part === null || part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
