import { Link } from '@payloadcms/ui'

import { desktopTexts } from '../locales/desktop.ts'
import { fill, textsIn } from '../locales/textsIn.ts'

export interface ModuleGroup {
  label: string
  modules: { slug: string; label: string; singular: string; mayCreate: boolean }[]
}

interface Props {
  groups: ModuleGroup[]
  counts: Record<string, number>
  language: string
}

/** Every module that the person may open, with the number of its records. */
export function ModuleCards({ groups, counts, language }: Props) {
  const t = textsIn(desktopTexts, language)
  return (
    <section className="desktop__modules">
      <h2>{t.modules}</h2>
      {groups.map(({ label, modules }) => (
        <div className="desktop__module-group" key={label}>
          <h3>{label}</h3>
          <ul>
            {modules.map(({ slug, label: name, singular, mayCreate }) => (
              <li className="desktop__module" key={slug}>
                <Link href={`/admin/collections/${slug}`} prefetch={false}>
                  <span>{name}</span>
                  {counts[slug] !== undefined && <small>{fill(t.records, { count: counts[slug] })}</small>}
                </Link>
                {mayCreate && (
                  <Link
                    aria-label={fill(t.create, { label: singular })}
                    className="desktop__create"
                    href={`/admin/collections/${slug}/create`}
                    prefetch={false}
                    title={fill(t.create, { label: singular })}
                  >
                    +
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
