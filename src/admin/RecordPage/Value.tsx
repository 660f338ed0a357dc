'use client'

import { Link } from '@payloadcms/ui'

import type { Shown } from './shown.ts'

/** What a column says, with links and the colours of dictionaries. */
export function Value({ values }: { values: Shown[] }) {
  return values.map(({ text, href, color }, index) => (
    <span className={color ? 'record-page__tag' : undefined} key={`${String(index)} ${text}`} suppressHydrationWarning>
      {index > 0 && !color && '、'}
      {color && <i aria-hidden style={{ background: color }} />}
      {href ? (
        <Link href={href} prefetch={false}>
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  ))
}
