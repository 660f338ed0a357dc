import type { FlattenedField } from 'payload'

import { jsonOf, type Answer, type Ask } from '../http/client.ts'
import { hasRight, may, mayKnow, mayReadField, partialFields, unreadableFields } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import type { Row } from '../world/row.ts'
import { get, probesOf, targetsOf, withQuery, type Channel, type Setting } from './context.ts'
import { everyCollections } from './endpoints.ts'
import { exactly } from './reading.ts'

/** A field that may not be read is answered exactly like one that does not exist, whatever one tries with it. */
export const hiddenFields: Channel = (setting) => {
  const { world, person, within, collection } = setting
  if (!within || !hasRight(world, person, within, collection.slug, 'read')) return []
  return [
    ...unreadableFields(world, person, within, collection.slug).flatMap((field) => asks(setting, field)),
    ...partialFields(world, person, within, collection.slug).flatMap((field) => partly(setting, field)),
    ...relations(collection.fields).flatMap(({ path, targets }) => targets.flatMap((target) => throughRelation(setting, path, target))),
  ]
}

/** A name that no field has, of the same kind. */
export const missingLike = (field: string): string => (field.startsWith('x_') ? 'x_nothing' : 'nothing')

function asks(setting: Setting, field: string) {
  const { collection } = setting
  const path = `/api/${collection.slug}`
  const row = targetsOf(setting).find(({ values, company }) => values[field] !== undefined && company === setting.within)
  const value = row?.values[field] ?? 'x'
  const text = String(value)
  const patch = (query: object): Ask => ({ method: 'PATCH', path: withQuery(path, query), body: {} })
  const pairs: [channel: string, ask: (name: string) => Ask, isFileName?: boolean][] = [
    ...Object.entries({ equals: text, not_equals: text, in: text, like: text, contains: text, exists: 'true', greater_than: text, all: text }).map(
      ([operator, operand]): (typeof pairs)[number] => ['where on hidden', (name) => get(path, { depth: 0, where: { [name]: { [operator]: operand } } })],
    ),
    ['where on hidden', (name) => get(path, { where: { or: [{ [name]: { equals: text } }, { id: { exists: false } }] } })],
    ['where on hidden', (name) => get(path, { where: { and: [{ or: [{ [name]: { exists: true } }] }] } })],
    [
      'where on hidden',
      (name) => ({ method: 'POST', path, body: { where: { [name]: { equals: value } } }, headers: { 'X-Payload-HTTP-Method-Override': 'GET' } }),
    ],
    ['where on hidden', (name) => get(path, { where: { [`${name}.more`]: { equals: text } } })],
    ['count on hidden', (name) => get(`${path}/count`, { where: { [name]: { equals: text } } })],
    ['sort on hidden', (name) => get(path, { sort: name })],
    ['sort on hidden', (name) => get(path, { sort: `-${name}` })],
    ['sort on hidden', (name) => get(path, { sort: `createdAt,${name}` })],
    ['select hidden', (name) => get(path, { select: { [name]: true } })],
    ['select hidden', (name) => get(`${path}/${row?.id ?? 'none'}`, { select: { [name]: true } })],
    ['select hidden', (name) => get(path, { populate: { [collection.slug]: { [name]: true } } })],
    ['findDistinct hidden', (name) => get(`${path}/distinct`, { field: name })],
    ['bulk on hidden', (name) => patch({ where: { [name]: { equals: text } } })],
    ['bulk on hidden', (name) => ({ method: 'DELETE', path: withQuery(path, { where: { [name]: { equals: text } } }) })],
    ['versions on hidden', (name) => get(`${path}/versions`, { where: { [`version.${name}`]: { equals: text } } })],
    ['versions on hidden', (name) => get(`${path}/versions`, { sort: `version.${name}` })],
    ['versions on hidden', (name) => get(`${path}/versions`, { select: { version: { [name]: true } } })],
    ['export hidden', (name) => get(`${path}/export`, { format: 'csv', where: { [name]: { equals: text } } })],
    ['export hidden', (name) => get(`${path}/export`, { format: 'csv', sort: name })],
    ['export hidden', (name) => get(`${path}/export`, { format: 'json', select: { [name]: true } })],
    ['why on hidden', (name) => get('/api/explain', { collection: collection.slug, id: row?.id ?? 'none', action: 'read', field: name })],
    ['why on hidden', (name) => get('/api/explain', { collection: collection.slug, id: row?.id ?? 'none', action: 'update', field: name })],
    ...reportsOf(setting).map((address): (typeof pairs)[number] => [
      'report on hidden',
      (name) => get(address, { groupBy: name, field: name, fields: name, sort: name, where: { [name]: { equals: text } } }),
    ]),
    // A name with a slip in it, for which fields are suggested.
    ['import over hidden', (name) => ({ method: 'POST', path: `${path}/import`, body: { dryRun: true, csv: `${name}e\nvalue\n` } })],
    ['import over hidden', (name) => ({ method: 'POST', path: `${path}/import`, body: { dryRun: true, csv: `${name}\nvalue\n` } })],
    ['import over hidden', (name) => ({ method: 'POST', path: `${path}/import`, body: { dryRun: true, key: [name], csv: `${name}\n${text}\n` } })],
    [
      'update hidden',
      (name) => ({ method: 'PATCH', path: withQuery(`${path}/${row?.id ?? 'none'}`, { depth: 0, select: { id: true } }), body: { [name]: 'probe' } }),
    ],
  ]
  return pairs.map(([channel, ask]) =>
    probesOf(setting, channel)(ask(field), {
      likeMissing: {
        ask: ask(missingLike(field)),
        replace: [
          [field, '§'],
          [missingLike(field), '§'],
        ],
      },
      unchanged: row && ['update hidden', 'bulk on hidden'].includes(channel) ? [row] : undefined,
      judge: (answer) => suggested(setting, answer),
    }),
  )
}

/** Nobody is led to a field that they may not read, by whatever they type. */
function suggested({ world, person, within, collection }: Setting, { text }: Answer): string | null {
  const offered = [...text.matchAll(/"suggestions":\[([^\]]*)\]/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.replaceAll('"', '')))
  const hidden = unreadableFields(world, person, within, collection.slug).find((name) => offered.includes(name))
  return hidden === undefined ? null : `suggests the field ${hidden}`
}

/** Questions to the collection as a whole that it or a plug-in adds, and the lab's own; some of them group and filter. */
const reportsOf = ({ world, collection }: Setting): string[] => [
  ...collection.endpoints
    .filter(({ method, path }) => method === 'get' && !everyCollections.has(`get ${path}`) && !/\/:|^\/export$/.test(path))
    .map(({ path }) => `/api/${collection.slug}${path}`),
  ...world.plan.endpoints.filter(({ method, path }) => method === 'get' && !path.includes('/:') && path !== '/explain').map(({ path }) => `/api${path}`),
]

/**
 * A field that one of several positions shows: it finds and orders by no cell that none of them shows. That the answers
 * themselves show no such cell is seen by what they contain.
 */
function partly(setting: Setting, field: string): Probe[] {
  const { world, person, within, collection } = setting
  const path = `/api/${collection.slug}`
  const rows = targetsOf(setting).filter(({ values, company }) => values[field] !== undefined && company === within)
  const isShown = (row: Row): boolean => mayKnow({ world, person, within, slug: collection.slug }, row, field)
  const closed = rows.filter((row) => !isShown(row))
  const hidden = new Set(closed.map(({ id }) => id))
  const found = (answer: Answer): string | null => {
    const given = (jsonOf(answer).docs ?? []).filter(({ id }) => hidden.has(id)).length
    return given > 0 ? `finds ${String(given)} records by a cell that is not shown` : null
  }
  const probe = probesOf(setting, 'cell of two positions')
  const where = (condition: object): Ask => get(path, { limit: 500, depth: 0, where: { [field]: condition } })
  return [
    probe(get(path, { limit: 500, depth: 0, select: { [field]: true } })),
    probe(get(`${path}/export`, { format: 'csv', fields: field })),
    ...(closed.length === 0
      ? []
      : [probe(get(path, { sort: field, limit: 500 }), { judge: (answer) => (answer.status < 400 ? 'orders by cells that are not shown' : null) })]),
    probe(where({ exists: 'true' }), { judge: found }),
    probe(where({ not_equals: 'nothing' }), { judge: found }),
    ...rows.flatMap((row) => [
      probe(where({ equals: row.values[field] }), { judge: found }),
      probe(get(`${path}/count`, { where: { [field]: { equals: row.values[field] } } }), { judge: isShown(row) ? undefined : exactly(0, true) }),
    ]),
    ...closed.flatMap((row) => [
      probe(
        { method: 'PATCH', path: withQuery(`${path}/${row.id}`, { depth: 0 }), body: { [field]: typeof row.values[field] === 'number' ? 1 : 'probe' } },
        { unchanged: [row] },
      ),
      probe(get(`/api/explain`, { collection: collection.slug, id: row.id, action: 'read', field })),
    ]),
  ]
}

/** Fields of related records: what may not be read there is not found out from here either, nor is a record that may not be read. */
function throughRelation(setting: Setting, relation: string, target: string) {
  const { world, person, within, collection } = setting
  const path = `/api/${collection.slug}`
  const probe = probesOf(setting, 'where through relation')
  const hidden = unreadableFields(world, person, within, target).flatMap((field) => {
    const row = world.rows.find(({ slug, company, values }) => slug === target && company === within && values[field] !== undefined)
    const missing = missingLike(field)
    const pairs = [
      (name: string) => get(path, { where: { [`${relation}.${name}`]: { equals: String(row?.values[field]) } } }),
      (name: string) => get(path, { where: { [`${relation}.${name}`]: { exists: true } } }),
      (name: string) => get(path, { sort: `${relation}.${name}` }),
      (name: string) => get(`${path}/count`, { where: { [`${relation}.${name}`]: { like: String(row?.values[field]) } } }),
    ]
    return pairs.map((ask) =>
      probe(ask(field), {
        likeMissing: {
          ask: ask(missing),
          replace: [
            [field, '§'],
            [missing, '§'],
          ],
        },
      }),
    )
  })
  const outOfReach = world.rows.filter((row) => row.slug === target && !row.isTrashed && !may(world, person, within, row, 'read')).slice(0, 6)
  const rows = outOfReach.flatMap((row) => {
    const value = visibleText(setting, row)
    return value ? [probe(get(path, { where: { [`${relation}.${value[0]}`]: { equals: value[1] } } }), { judge: exactly(0) })] : []
  })
  return [...hidden, ...rows]
}

const visibleText = ({ world, person, within }: Setting, row: Row): [string, string] | null => {
  const entry = Object.entries(row.values).find(
    ([name, value]) =>
      typeof value === 'string' && !name.includes('.') && name !== 'file' && mayReadField(world, person, within, { ...row, company: within }, name),
  )
  return entry ? [entry[0], String(entry[1])] : null
}

/** Paths of relations, also inside rows of arrays. */
function relations(fields: FlattenedField[], before = ''): { path: string; targets: string[] }[] {
  return fields.flatMap((field) => {
    if (field.custom?.slot) return []
    const path = `${before}${field.name}`
    if (field.type === 'relationship' && typeof field.relationTo === 'string' && !['companies', 'users'].includes(field.relationTo))
      return [{ path, targets: [field.relationTo] }]
    return field.type === 'array' || field.type === 'group' ? relations(field.flattenedFields, `${path}.`) : []
  })
}
