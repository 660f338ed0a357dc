import { getTranslation } from '@payloadcms/translations'
import type { Endpoint } from 'payload'

import { notFound, requireCompanyFor, signedIn } from '../commands/index.ts'
import { describeFields } from '../company-schema/describeFields.ts'
import { mergeOverlays } from '../company-schema/overlays.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { overlaysOf } from '../company-schema/viewCache.ts'

/**
 * `GET /api/schema/<slug>`: the form of a collection as the person sees it in the current company, in the order of the
 * form, with labels in the person's language. A field that the person may not read is absent.
 */
export const schema: Endpoint = {
  path: '/schema/:slug',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    const slug = String(req.routeParams?.slug)
    const collection = Object.hasOwn(req.payload.collections, slug) ? req.payload.collections[slug]?.config : undefined
    if (!collection || collection.custom?.serverOwned === true || slug.startsWith('payload-')) throw notFound()
    requireCompanyFor(req, slug)
    if ((await collection.access.read({ req })) === false) throw notFound()
    const { company, companyView } = currentStore()
    const overlays = company ? await overlaysOf(req.payload, company) : mergeOverlays({ settings: [], dictionaries: [] })
    return Response.json({
      collection: slug,
      label: getTranslation(collection.labels.singular as Record<string, string>, req.i18n),
      revision: companyView?.revision ?? '',
      fields: describeFields({ flattenedFields: collection.flattenedFields }, overlays, req.i18n.language),
    })
  },
}
