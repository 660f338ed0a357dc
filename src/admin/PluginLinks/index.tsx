import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

import { mayInCompany } from '../../access/participation.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { registeredPlugins } from '../../plugin/registered.ts'
import './index.css'

/** The pages of plug-ins in the navigation, for those who may read what they show. */
export function PluginLinks({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const pages = registeredPlugins(payload)
    .flatMap(({ views }) => views)
    .filter(({ module }) => mayInCompany(module, 'read'))
  if (pages.length === 0) return null
  return (
    <div className="plugin-links">
      {pages.map(({ path, title }) => (
        <Link className="nav__link" href={`/admin${path}`} id={`nav${path.replaceAll('/', '-')}`} key={path} prefetch={false}>
          <span className="nav__link-label">{inLanguage(title, i18n?.language ?? 'zh')}</span>
        </Link>
      ))}
    </div>
  )
}
