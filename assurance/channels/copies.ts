import { jsonOf } from '../http/client.ts'
import { hasRight, may, mayKnow, partialFields } from '../model/rules.ts'
import { as } from '../world/records.ts'
import { probesOf, targetsOf, type Channel } from './context.ts'

/** Whoever copies a record gets one of their own, and with it no cell that none of their positions shows of the first one. */
export const copies: Channel = (setting) => {
  const { world, person, within, collection } = setting
  const fields = partialFields(world, person, within, collection.slug)
  if (fields.length === 0 || !hasRight(world, person, within, collection.slug, 'create')) return []
  const place = { world, person, within, slug: collection.slug }
  const half = targetsOf(setting).filter(
    (row) => may(world, person, within, row, 'read') && fields.some((field) => row.values[field] !== undefined && !mayKnow(place, row, field)),
  )
  return half.slice(0, 3).map((row) =>
    probesOf(setting, 'copy of two positions')(
      { method: 'POST', path: `/api/${collection.slug}/${row.id}/duplicate`, body: {} },
      {
        judge: async (answer) => {
          const { doc } = jsonOf(answer)
          if (!doc) return null
          const { text } = await as(world, person, within)({ method: 'GET', path: `/api/${collection.slug}/${doc.id}?depth=0` })
          const shown = world.canaries.found(text).find(({ canary }) => !mayKnow(place, canary.row, canary.field))
          return shown ? `the copy shows ${collection.slug}.${shown.canary.field}` : null
        },
      },
    ),
  )
}
