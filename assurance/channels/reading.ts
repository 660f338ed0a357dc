import { jsonOf, type Answer } from '../http/client.ts'
import { hasRight } from '../model/rules.ts'
import { get, namingField, probesOf, sees, targetsOf, trashedTargets, type Channel, type Setting } from './context.ts'

/** Every way to read records: lists, single records, counts, versions, the recycle bin, population. */
export const reading: Channel = (setting) => {
  const { slug } = setting.collection
  const path = `/api/${slug}`
  const targets = targetsOf(setting)
  // What the admin remembers is asked for by its key, which answers with nothing for a key that is not there.
  const isByKey = setting.collection.endpoints.some(({ path: own }) => own === '/:key')
  const find = probesOf(setting, 'find')
  const population = probesOf(setting, 'population')
  const byId = probesOf(setting, 'findByID')
  const count = probesOf(setting, 'count')
  const joins = probesOf(setting, 'joins')
  const distinct = probesOf(setting, 'findDistinct')
  return [
    find(get(path, { limit: 500, depth: 0 }), { judge: totals(setting, false) }),
    find(get(path, { pagination: false, depth: 0, where: { id: { exists: true } } })),
    find({ method: 'POST', path, body: { where: { id: { exists: true } }, limit: 500, depth: 1 }, headers: { 'X-Payload-HTTP-Method-Override': 'GET' } }),
    find(get(path, { limit: 500, where: { company: { exists: true } } }), {
      judge: setting.collection.isolation === 'company' ? totals(setting, false) : undefined,
    }),
    count(get(`${path}/count`), { judge: totals(setting, false) }),
    population(get(path, { limit: 100, depth: 2 })),
    population(get(path, { limit: 100, depth: 3, populate: { users: { name: true, email: true } } })),
    joins(get(path, { limit: 20, joins: { nothing: { limit: 10 } } })),
    distinct(get(`${path}/distinct`, { field: 'owner' })),
    ...targets.flatMap((row) => {
      const named = namingField(setting, row)
      const expected = sees(setting, row) ? 1 : 0
      return [
        byId(get(`${path}/${row.id}`, { depth: 0 }), { judge: isByKey ? undefined : found(expected) }),
        population(get(`${path}/${row.id}`, { depth: 2 })),
        find(get(path, { where: { id: { equals: row.id } }, depth: 0 }), { judge: exactly(expected) }),
        ...(named
          ? [
              find(get(path, { where: { [named[0]]: { equals: named[1] } }, depth: 0 }), { judge: exactly(expected) }),
              count(get(`${path}/count`, { where: { [named[0]]: { like: named[1] } } }), { judge: exactly(expected) }),
            ]
          : []),
        probesOf(setting, 'document access')({ method: 'POST', path: `${path}/access/${row.id}`, body: {} }),
      ]
    }),
    ...versions(setting),
    ...recycleBin(setting),
    ...files(setting),
  ]
}

function versions(setting: Setting) {
  const { slug, hasVersions } = setting.collection
  const path = `/api/${slug}/versions`
  const list = probesOf(setting, 'versions')
  const one = probesOf(setting, 'version')
  if (!hasVersions) return [list(get(path, { limit: 500 }))]
  return [
    list(get(path, { limit: 500, depth: 1 })),
    ...targetsOf(setting).flatMap((row) => {
      const named = namingField(setting, row)
      const expected = sees(setting, row)
      return [
        list(get(path, { where: { parent: { equals: row.id } }, limit: 50 }), { judge: expected ? undefined : exactly(0) }),
        ...(named ? [list(get(path, { where: { [`version.${named[0]}`]: { equals: named[1] } } }), { judge: expected ? undefined : exactly(0, true) })] : []),
        ...row.versions.slice(0, 2).map((id) => one(get(`${path}/${id}`, { depth: 1 }), { judge: expected ? undefined : found(0) })),
      ]
    }),
  ]
}

function recycleBin(setting: Setting) {
  const { slug, hasTrash } = setting.collection
  if (!hasTrash) return []
  const probe = probesOf(setting, 'recycle bin')
  return [
    probe(get(`/api/${slug}`, { trash: true, limit: 500, depth: 1 }), { judge: totals(setting, true) }),
    ...trashedTargets(setting).map((row) => probe(get(`/api/${slug}/${row.id}`, { trash: true }), { judge: found(sees(setting, row) ? 1 : 0) })),
  ]
}

function files(setting: Setting) {
  const { slug, isUpload } = setting.collection
  if (!isUpload) return []
  const probe = probesOf(setting, 'file URL')
  return [...targetsOf(setting), ...trashedTargets(setting)].flatMap((row) =>
    row.fileName ? [probe(get(`/api/${slug}/file/${row.fileName}`), { judge: row.isTrashed ? undefined : found(sees(setting, row) ? 1 : 0) })] : [],
  )
}

/** How many records there are for the person: no more, and no fewer, than the rules say. */
function totals(setting: Setting, withTrash: boolean) {
  const { world, person, within, collection } = setting
  const isCounted = collection.isolation === 'company' && !collection.isServerOwned && world.rows.some(({ slug }) => slug === collection.slug)
  if (!isCounted) return undefined
  return (answer: Answer): string | null => {
    const isAllowed = hasRight(world, person, within, collection.slug, 'read')
    const expected = world.rows.filter((row) => row.slug === collection.slug && (withTrash || !row.isTrashed) && sees(setting, row)).length
    const total = jsonOf(answer).totalDocs ?? 0
    if (!isAllowed) return total > 0 ? `counts ${String(total)} without the right to read` : null
    if (total > expected) return `counts ${String(total)} records, ${String(expected)} are visible`
    return total < expected ? `withheld: counts ${String(total)} records (${String(answer.status)}), ${String(expected)} are visible` : null
  }
}

/** A list or count with exactly so many records. */
export const exactly =
  (expected: number, mayBeRefused = false) =>
  (answer: Answer): string | null => {
    const total = jsonOf(answer).totalDocs ?? 0
    if (total > expected) return `counts ${String(total)}, expected ${String(expected)}`
    return total < expected && !(mayBeRefused && answer.status === 400)
      ? `withheld: ${String(answer.status)}, counts ${String(total)}, expected ${String(expected)}`
      : null
  }

/** One record that is there for the person, or not. */
export const found =
  (expected: number) =>
  ({ status }: Answer): string | null => {
    if (expected === 0) return status < 400 ? `answered ${String(status)}` : null
    return status === 200 ? null : `withheld: answered ${String(status)}`
  }
