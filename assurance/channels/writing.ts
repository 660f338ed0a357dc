import { randomUUID } from 'node:crypto'

import type { FlattenedField } from 'payload'

import { jsonOf, type Answer, type Ask } from '../http/client.ts'
import { hasRight, may, mayAddTo } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import { changeable, newValues } from '../world/records.ts'
import { isSpecial } from '../world/special.ts'
import type { Row } from '../world/row.ts'
import { probesOf, targetsOf, trashedTargets, withQuery, type Channel, type Setting } from './context.ts'

/** Every way to change a record, tried on those that the person may not change; afterwards each is read back. */
export const writing: Channel = (setting) => {
  const { world, person, within, collection } = setting
  if (person.role === 'admin' && !collection.isServerOwned) return []
  const hasKeys = collection.endpoints.some(({ path }) => path === '/:key')
  const rows = targetsOf(setting)
  const isOwnAccount = (row: Row): boolean => row.slug === 'users' && row.id === person.id
  const closedToUpdate = rows.filter((row) => !isOwnAccount(row) && !may(world, person, within, row, 'update'))
  const closedToDelete = rows.filter((row) => !isOwnAccount(row) && !may(world, person, within, row, 'delete'))
  return [
    ...closedToUpdate.flatMap((row) => updates(setting, row)),
    ...(hasKeys ? [] : closedToDelete.flatMap((row) => deletions(setting, row))),
    ...trashedTargets(setting)
      .filter((row) => !may(world, person, within, row, 'update') && !may(world, person, within, row, 'delete'))
      .flatMap((row) => onTrashed(setting, row)),
    ...bulk(setting, closedToUpdate, closedToDelete),
    ...creation(setting),
    ...(hasKeys ? [] : duplication(setting, rows)),
    ...escalation(setting),
  ]
}

const refused = (answer: Answer): string | null => (answer.status < 400 ? `answered ${String(answer.status)}` : null)

/** Refused, or without any document changed. */
const withoutDocs = (answer: Answer): string | null =>
  (jsonOf(answer).docs ?? []).length > 0 ? `changed ${String(jsonOf(answer).docs?.length)} records` : null

function updates(setting: Setting, row: Row): Probe[] {
  const { collection, person } = setting
  const path = `/api/${collection.slug}/${row.id}`
  const update = probesOf(setting, 'update')
  const [field] = changeable(collection, row)
  const touched = { unchanged: [row], judge: refused }
  return [
    ...(field ? [update({ method: 'PATCH', path, body: { [field]: 'taken over' } }, touched)] : []),
    update({ method: 'PATCH', path, body: { owner: person.id } }, touched),
    update({ method: 'PATCH', path: withQuery(path, { depth: 2 }), body: {} }, touched),
    ...(collection.hasTrash ? [probesOf(setting, 'trash')({ method: 'PATCH', path, body: { deletedAt: '2026-01-01T00:00:00.000Z' } }, touched)] : []),
    ...row.versions
      .slice(-1)
      .map((id) => probesOf(setting, 'restore version')({ method: 'POST', path: `/api/${collection.slug}/versions/${id}`, body: {} }, touched)),
  ]
}

function deletions(setting: Setting, row: Row): Probe[] {
  const path = `/api/${setting.collection.slug}/${row.id}`
  const touched = { unchanged: [row], judge: refused }
  return [
    probesOf(setting, 'delete')({ method: 'DELETE', path }, touched),
    probesOf(setting, 'delete')({ method: 'DELETE', path: withQuery(path, { trash: true }) }, touched),
  ]
}

function onTrashed(setting: Setting, row: Row): Probe[] {
  const path = `/api/${setting.collection.slug}/${row.id}`
  const touched = { unchanged: [row], judge: refused }
  return [
    probesOf(setting, 'restore')({ method: 'POST', path: `${path}/restore`, body: {} }, touched),
    probesOf(setting, 'restore')({ method: 'PATCH', path: withQuery(path, { trash: true }), body: { deletedAt: null } }, touched),
    probesOf(setting, 'delete finally')({ method: 'DELETE', path: withQuery(path, { trash: true }) }, touched),
  ]
}

function bulk(setting: Setting, closedToUpdate: Row[], closedToDelete: Row[]): Probe[] {
  const { collection } = setting
  const path = `/api/${collection.slug}`
  const where = (rows: Row[]) => ({ where: { id: { in: rows.map(({ id }) => id) } } })
  const probes: Probe[] = []
  const [first] = closedToUpdate
  const field = first && changeable(collection, first)[0]
  if (field) {
    const rows = closedToUpdate.slice(0, 8)
    probes.push(
      probesOf(setting, 'bulk update')(
        { method: 'PATCH', path: withQuery(path, where(rows)), body: { [field]: 'taken over' } },
        { unchanged: rows, judge: withoutDocs },
      ),
    )
  }
  for (const row of closedToDelete.slice(0, 4))
    probes.push(probesOf(setting, 'bulk delete')({ method: 'DELETE', path: withQuery(path, where([row])) }, { unchanged: [row], judge: withoutDocs }))
  return probes
}

/** New records where the person may make none, and ones that point to what the person may not read. */
function creation(setting: Setting): Probe[] {
  const { world, person, asked, within, collection } = setting
  const probe = probesOf(setting, 'create')
  const path = `/api/${collection.slug}`
  if (isSpecial(collection.slug)) {
    const isOpen =
      may(world, person, within, { ...anyRow, slug: collection.slug, company: within }, 'update') ||
      hasRight(world, person, within, collection.slug, 'create') ||
      person.role === 'instructor' ||
      (person.isActive && collection.slug === 'payload-preferences')
    return isOpen
      ? []
      : [
          probe(
            {
              method: 'POST',
              path,
              body: { name: 'made', username: 'made-up', password: 'Made-up-12345', role: 'admin', code: 'made', target: 'customers', scope: 'platform' },
            },
            { judge: refused },
          ),
        ]
  }
  const company = asked ?? 'X'
  const form = world.forms.get(`${company}/${collection.slug}`) ?? new Map()
  const values = newValues(world, collection, { form, owner: person.id ?? '', company, onlyRequired: true })
  if (!hasRight(world, person, within, collection.slug, 'create')) {
    const body = { ...values.data, company: world.companies.X.id, owner: person.id }
    return [probe({ method: 'POST', path, body }, { judge: refused }), probesOf(setting, 'import')(importAsk(path), { judge: refused })]
  }
  return [
    ...(collection.isOnePerCompany ? [] : [...links(setting, values.data), ...additions(setting, values.data)]),
    ...(hasRight(world, person, within, collection.slug, 'import') ? [] : [probesOf(setting, 'import')(importAsk(path), { judge: refused })]),
  ]
}

const importAsk = (path: string): Ask => ({ method: 'POST', path: `${path}/import`, body: { csv: 'name\nmade\n' } })

/** A link to a record out of reach is refused exactly as one to a record that does not exist. */
function links(setting: Setting, data: Record<string, unknown>): Probe[] {
  const { world, person, within, collection } = setting
  const probe = probesOf(setting, 'link')
  return relationsOf(setting).flatMap(({ target, put }) => {
    const outOfReach = world.rows
      .filter((row) => row.slug === target && !row.isTrashed && !may(world, person, within, row, 'read') && !isSpecial(row.slug))
      .slice(0, 3)
    const missing = randomUUID()
    const ask = (id: string): Ask => ({ method: 'POST', path: `/api/${collection.slug}`, body: put(data, id) })
    return outOfReach.map((row) =>
      probe(ask(row.id), {
        judge: refused,
        likeMissing: {
          ask: ask(missing),
          replace: [
            [row.id, '§'],
            [missing, '§'],
          ],
        },
      }),
    )
  })
}

/** To what one may only read, nothing is added (R78). */
function additions(setting: Setting, data: Record<string, unknown>): Probe[] {
  const { world, person, within, collection } = setting
  const probe = probesOf(setting, 'add to read-only')
  return relationsOf(setting).flatMap(({ target, put }) =>
    world.rows
      .filter(
        (row) =>
          row.slug === target &&
          target !== collection.slug &&
          !row.isTrashed &&
          may(world, person, within, row, 'read') &&
          !mayAddTo(world, person, within, row),
      )
      .slice(0, 3)
      .map((row) => probe({ method: 'POST', path: `/api/${collection.slug}`, body: put(data, row.id) }, { judge: refused })),
  )
}

type Data = Record<string, unknown>

interface Relation {
  target: string
  /** The data with this relation pointing to a record. */
  put: (data: Data, id: string) => Data
}

/** Relations that a person fills in, also in the rows of lists, and each collection that they may point to. */
const relationsOf = ({ collection }: Setting): Relation[] =>
  collection.fields.flatMap((field) => {
    if (field.type !== 'array') return relationsIn(field)
    return field.flattenedFields.flatMap(relationsIn).map(({ target, put }) => ({
      target,
      put: (data, id) => ({ ...data, [field.name]: [put((data[field.name] as Data[] | undefined)?.[0] ?? {}, id)] }),
    }))
  })

function relationsIn(field: FlattenedField): Relation[] {
  if (field.type !== 'relationship' || field.custom?.slot || field.custom?.setByServer || ['owner', 'company'].includes(field.name)) return []
  return [field.relationTo].flat().map((target) => ({
    target,
    put: (data, id) => {
      const one = Array.isArray(field.relationTo) ? { relationTo: target, value: id } : id
      return { ...data, [field.name]: field.hasMany ? [one] : one }
    },
  }))
}

function duplication(setting: Setting, rows: Row[]): Probe[] {
  const { world, person, within, collection } = setting
  // Whoever sees that a record is open may say the same of another one.
  const mayMake = collection.slug === 'payload-locked-documents' || hasRight(world, person, within, collection.slug, 'create')
  const closed = rows.filter((row) => !mayMake || !may(world, person, within, row, 'read'))
  if (person.role === 'admin' || (isSpecial(collection.slug) && person.role === 'instructor')) return []
  return closed
    .filter(() => collection.isolation === 'company' || !person.isActive || person.role === 'student')
    .map((row) => probesOf(setting, 'duplicate')({ method: 'POST', path: `/api/${collection.slug}/${row.id}/duplicate`, body: {} }, { judge: refused }))
}

/** One's own account, membership, position: nobody gives themselves more. */
function escalation(setting: Setting): Probe[] {
  const { world, person, collection } = setting
  if (collection.slug !== 'users' || !person.id) return []
  const own = world.rows.find(({ slug, id }) => slug === 'users' && id === person.id)
  if (!own || person.role === 'admin') return []
  const probe = probesOf(setting, 'escalation')
  const bodies = [
    { role: 'admin' },
    { status: 'active' },
    { username: 'somebody-else' },
    { appliedClass: world.companies.Z.class },
    { password: 'Another-Word-77' },
    { sessions: [] },
    { hash: 'x', salt: 'y' },
    { apiKey: 'abcdefabcdef', enableAPIKey: true },
  ]
  return bodies.map((body) => probe({ method: 'PATCH', path: `/api/users/${own.id}`, body }, { unchanged: [own] }))
}

const anyRow: Row = { slug: '', id: '', company: null, owner: null, values: {}, followed: [], subject: null, isTrashed: false, versions: [], snapshot: {} }
