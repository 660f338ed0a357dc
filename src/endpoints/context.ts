import { getTranslation } from '@payloadcms/translations'
import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayInCompany, type Action } from '../access/participation.ts'
import { today } from '../time/today.ts'
import { currentZone } from '../time/zone.ts'
import { signedIn } from '../commands/index.ts'
import { isolationOf } from '../company-database/isolation.ts'
import { currentStore } from '../company-schema/requestStore.ts'

const actions: Action[] = ['create', 'read', 'update', 'delete', 'import', 'export']

/**
 * `GET /api/context`: who the person is, in which company and position, what the position allows, today's (class) date,
 * and the modules that the person may open.
 */
export const context: Endpoint = {
  path: '/context',
  method: 'get',
  handler: async (req) => {
    const { id, username, name, role, email } = signedIn(req)
    const { company, participation, viewAs } = currentStore()
    return Response.json({
      user: { id, username, name, role, email: email ?? null },
      company,
      position: await positionOf(req),
      as: participation?.as ?? null,
      readOnly: participation?.isReadOnly ?? false,
      viewAs: viewAs ?? null,
      permissions: company ? permissionsIn(req) : {},
      today: today(req),
      timeZone: currentZone(),
      modules: await modulesOf(req),
    })
  },
}

async function positionOf(req: PayloadRequest): Promise<{ id: string; name: string } | null> {
  const id = currentStore().participation?.positionId
  if (!id) return null
  const found = await req.payload.db.findOne<{ id: string; name: string }>({ collection: 'positions', where: { id: { equals: id } }, req })
  return found && { id: found.id, name: found.name }
}

/** Module → action → allowed, for every module of a company. */
function permissionsIn(req: PayloadRequest): Record<string, Record<Action, boolean>> {
  const modules = req.payload.config.collections.filter((collection) => isolationOf(collection) !== null)
  return Object.fromEntries(
    modules.map(({ slug }) => [slug, Object.fromEntries(actions.map((action) => [action, mayInCompany(slug, action)])) as Record<Action, boolean>]),
  )
}

interface Module {
  slug: string
  label: string
  customizable: boolean
}

async function modulesOf(req: PayloadRequest): Promise<Module[]> {
  const checked = await Promise.all(req.payload.config.collections.map(async (collection) => ({ collection, isOpen: await isOpenTo(req, collection) })))
  return checked
    .filter(({ isOpen }) => isOpen)
    .map(({ collection: { slug, labels, custom } }) => ({
      slug,
      label: getTranslation(labels.plural as Record<string, string>, req.i18n),
      customizable: custom?.customizable === true,
    }))
}

async function isOpenTo(req: PayloadRequest, collection: SanitizedCollectionConfig): Promise<boolean> {
  const { custom, slug, admin } = collection
  if (custom?.serverOwned === true || slug.startsWith('payload-')) return false
  if (isolationOf(collection) === 'company' && !currentStore().company) return false
  const isHidden = typeof admin.hidden === 'function' ? admin.hidden({ user: req.user as never }) : admin.hidden === true
  return !isHidden && (await collection.access.read({ req })) !== false
}
