import type { SanitizedCollectionConfig } from 'payload'
import { z } from 'zod'

import { sharingOf } from '../../../src/access/visibility/sharing.ts'
import { isolationOf } from '../../../src/company-database/isolation.ts'
import { positionTemplates, rightsOfProfiles } from './data.ts'

const actions = ['create', 'read', 'update', 'delete', 'import', 'export'] as const
type Action = (typeof actions)[number]

const rights = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.array(z.enum(actions)))

const profile = z.object({ records: rights, catalogue: rights, settings: rights }).catchall(rights)

const position = z.object({
  name: z.object({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) }),
  /** Chinese name of the position above, which stands before it in the list. */
  above: z.string().nullable(),
  profile: z.enum(['head', 'lead', 'staff', 'service']),
  discountLimit: z.number().min(0).max(100),
})

const schema = z.object({
  profiles: z.object({ head: profile, lead: profile, staff: profile, service: profile }),
  trees: z.object({ 2: z.array(position), 3: z.array(position), 4: z.array(position) }),
})

export type TemplatePosition = z.output<typeof position>
export type Levels = 2 | 3 | 4

/** Position trees and what their positions may do; data that does not fit the schema stops the start. */
const templates = schema.parse({ profiles: rightsOfProfiles, trees: positionTemplates })

export const templateOf = (levels: Levels): TemplatePosition[] => templates.trees[levels]

/** The rights of a position by module, for every module of this installation, those of plug-ins too. */
export function permissionsOf(name: TemplatePosition['profile'], collections: SanitizedCollectionConfig[]): ({ module: string } & Record<Action, boolean>)[] {
  return collections
    .filter((collection) => isolationOf(collection) !== null && collection.custom?.serverOwned !== true)
    .concat(collections.filter(({ slug }) => slug === 'companies'))
    .map((collection) => {
      const allowed: Action[] = templates.profiles[name][collection.slug] ?? templates.profiles[name][kindOf(collection)]
      const row = Object.fromEntries(actions.map((action) => [action, allowed.includes(action)])) as Record<Action, boolean>
      return { module: collection.slug, ...row }
    })
}

/** Records without an owner that every person writes for themselves (forecasts) say so; others without are settings. */
function kindOf(collection: SanitizedCollectionConfig): 'records' | 'catalogue' | 'settings' {
  const sharing = sharingOf(collection)
  if (collection.custom?.rightsLike === 'records') return 'records'
  if (sharing === null) return 'settings'
  return sharing === 'company' ? 'catalogue' : 'records'
}
