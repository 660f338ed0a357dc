import { jsonOf, type Answer } from '../http/client.ts'
import type { JsonSchema } from '../plan/collections.ts'
import { may, unreadableFields } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import type { Row } from '../world/row.ts'
import { get, namingField, probesOf, targetsOf, trashedTargets, type Channel, type Setting } from './context.ts'

/** Addresses that Payload gives every collection; the other channels ask them. */
export const everyCollections = new Set([
  'get /',
  'get /:id',
  'get /count',
  'get /versions',
  'get /versions/:id',
  'post /',
  'post /:id/duplicate',
  'post /access/:id?',
  'post /versions/:id',
  'delete /',
  'delete /:id',
  'patch /',
  'patch /:id',
  'get /file/:filename',
  'post /:id/restore',
  'post /import',
])

/** Asked while signed in, these would end the person's own sign-in. */
const endingSessions = new Set([
  // What the admin remembers for the person asking, whatever key they have.
  'post /:key',
  'delete /:key',
  'post /logout',
  'post /sign-out-everywhere',
  'post /refresh-token',
  'post /change-password',
  'post /login',
  'post /forgot-password',
  'post /register',
  'post /reset-password',
])

/** Every address that a collection or plug-in adds: queries and reports, and commands on what the person may not change. */
export const endpoints: Channel = (setting) => [
  ...setting.collection.endpoints
    .filter(({ method, path }) => !everyCollections.has(`${method} ${path}`) && !endingSessions.has(`${method} ${path}`))
    .flatMap(({ method, path }) => (method === 'get' ? queries(setting, path) : method === 'post' ? commands(setting, path) : [])),
]

function queries(setting: Setting, path: string): Probe[] {
  const probe = probesOf(setting, path === '/export' ? 'export' : 'query')
  const rows = [...targetsOf(setting).slice(0, 8), ...trashedTargets(setting).slice(0, 1)]
  const base = `/api/${setting.collection.slug}`
  if (path === '/export')
    return ['csv', 'json', 'xlsx'].flatMap((format) => [
      probe(get(`${base}/export`, { format })),
      probe(get(`${base}/export`, { format, fields: 'name', sort: '-createdAt' })),
    ])
  if (!path.includes('/:')) {
    const generic = [{}, ...rows.map((row) => looking(setting, row))]
    return generic.map((query) => probe(get(`${base}${path}`, query)))
  }
  return rows.map((row) => probe(get(`${base}${filled(path, row)}`, { limit: 100, page: 1, depth: 2 })))
}

/** A query with every parameter by which reports and searches are known to be asked. */
const looking = ({ world, collection, asked }: Setting, row: Row): object => {
  const text = namingField({ world } as Setting, row)?.[1] ?? ''
  return {
    q: text,
    name: text,
    phone: text,
    email: `${text}@lab.test`,
    target: collection.isCustomizable ? collection.slug : 'customers',
    scope: 'company',
    company: world.companies[row.company ?? asked ?? 'X'].id,
    limit: 100,
    format: 'json',
  }
}

const filled = (path: string, row: Row): string =>
  path
    .replace(/:id\??/, row.id)
    .replace(/:filename/, row.fileName ?? 'none.txt')
    .replace(/:code/, 'as-company')
    .replace(/:key/, 'collection-customers')
    .replace(/:[a-zA-Z]+\??/, row.id)

function commands(setting: Setting, path: string): Probe[] {
  const { world, person, within, collection } = setting
  const name = path.split('/').at(-1) ?? ''
  const command = collection.commands.find((one) => one.name === name)
  const probe = probesOf(setting, `command ${name}`)
  if (person.role === 'admin') return []
  // A command without input on a record that one may read can be an allowed copy, whose values are then everywhere.
  const isCopy = command !== undefined && Object.keys(command.input.properties ?? {}).length === 0
  const closed = [...targetsOf(setting), ...(command?.on === 'trashed' ? trashedTargets(setting) : [])].filter(
    (row) =>
      row.id !== person.id &&
      !may(world, person, within, row, 'update') &&
      !may(world, person, within, row, 'delete') &&
      !(isCopy && may(world, person, within, row, 'read')),
  )
  return closed.flatMap((row) =>
    bodies(setting, command?.input, row).map((body) =>
      probe({ method: 'POST', path: `/api/${collection.slug}${filled(path, row)}`, body }, { unchanged: [row], judge: readOnlyOf(setting, path, row) }),
    ),
  )
}

/** A command that only reads its record (a copy, a calculation) is allowed on what the person may read. */
function readOnlyOf({ world, person, within }: Setting, path: string, row: Row) {
  if (may(world, person, within, row, 'read') || !path.includes('/:id')) return undefined
  return (answer: Answer): string | null => (answer.status < 400 ? `answered ${String(answer.status)} ${Object.keys(jsonOf(answer)).join(' ')}` : null)
}

/** Inputs that name the record wherever the schema has room for it. */
function bodies(setting: Setting, schema: JsonSchema | undefined, row: Row): Record<string, unknown>[] {
  const { world, person, collection } = setting
  if (!schema) {
    const text = namingField(setting, row)?.[1] ?? 'x'
    return [
      {
        name: 'remark',
        confirm: 'remark',
        label: text,
        force: true,
        target: collection.slug,
        scope: 'company',
        company: world.companies[row.company ?? 'X'].id,
        fields: [],
      },
    ]
  }
  const own = world.rows.find(({ slug, owner, isTrashed }) => slug === collection.slug && owner === person.id && !isTrashed)
  const first = filledSchema(schema, { record: row.id, user: person.id ?? '' })
  const second = filledSchema(schema, { record: row.id, user: person.id ?? '', otherRecord: own?.id })
  return JSON.stringify(first) === JSON.stringify(second) ? [first] : [first, second]
}

const people = /^(to|user|users|owner|assignee|technician|members?)$/

function filledSchema(schema: JsonSchema, ids: { record: string; user: string; otherRecord?: string }): Record<string, unknown> {
  let records = 0
  const value = (name: string, part: JsonSchema): unknown => {
    if (part.enum) return part.enum[0]
    if (part.type === 'array') return [value(name, part.items ?? {})]
    if (part.type === 'object') return Object.fromEntries(Object.entries(part.properties ?? {}).map(([key, one]) => [key, value(key, one)]))
    if (part.type === 'number' || part.type === 'integer') return 1
    if (part.type === 'boolean') return true
    if (people.test(name)) return ids.user
    return records++ === 0 && ids.otherRecord ? ids.otherRecord : ids.record
  }
  return value('', { type: 'object', properties: schema.properties ?? {} }) as Record<string, unknown>
}

/** Addresses that belong to no collection: context, form, "why?", reports. */
export const rootEndpoints: Channel = (setting) => {
  const { world, person, within, collection } = setting
  const probe = probesOf(setting, 'report')
  const rows = targetsOf(setting).slice(0, 4)
  const hidden = within ? unreadableFields(world, person, within, collection.slug) : []
  return world.plan.endpoints
    .filter(({ method }) => method === 'get')
    .flatMap(({ path }) => {
      const address = `/api${path.replace(':slug', collection.slug).replace(/:[a-zA-Z]+\??/, rows[0]?.id ?? 'none')}`
      if (path.includes(':slug')) return [probe(get(address))]
      // Only "why?" is about any collection; the others are asked once.
      if (path !== '/explain' && collection.slug !== 'customers') return []
      return rows.flatMap((row) => [
        probe(
          get(address, {
            collection: collection.slug,
            id: row.id,
            action: 'read',
            field: hidden[0],
            user: person.id,
            groupBy: hidden[0] ?? 'owner',
            limit: 100,
          }),
        ),
        probe(get(address, { collection: collection.slug, id: row.id, action: 'update', user: row.owner ?? person.id })),
      ])
    })
}
