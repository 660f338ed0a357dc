import { jsonOf, multipart, type Answer, type Ask, type Doc, type Send } from '../http/client.ts'
import { hasRight } from '../model/rules.ts'
import { isTheCompanys, sharingOf } from '../model/sharing.ts'
import type { Collection } from '../plan/collections.ts'
import { learn, noLessons, valuesFor, type FormField, type Values } from '../plan/values.ts'
import { addRow, made, setValue } from './make.ts'
import { isSpecial } from './special.ts'
import type { CompanyName, PersonName } from './names.ts'
import type { Row } from './row.ts'
import type { Person, World } from './types.ts'

const owners: PersonName[] = ['student', 'team-mate', 'group member', 'superior', 'two positions', 'no position', 'read-only', 'other team', 'other class']

/** Records of everybody in every collection of companies, one of them in the recycle bin, in the order of their relations. */
export async function addRecords(world: World): Promise<void> {
  for (const collection of inOrderOfRelations(recordCollections(world))) {
    for (const name of owners) {
      const person = world.people[name]
      const company = person.company
      if (!company) continue
      if (!hasRight(world, person, company, collection.slug, 'create') || (person.positions.length === 0 && isTheCompanys(collection))) continue
      if (collection.isOnePerCompany && world.rows.some((row) => row.slug === collection.slug && row.company === company)) continue
      const needs = { form: await formOf(world, company, collection.slug), person, company }
      const row = await addRecord(world, collection, needs)
      if (!row) continue
      await completeRecord(world, collection, row, person)
      if (collection.hasTrash) await addTrashed(world, collection, needs)
    }
  }
}

/** Collections whose rows the run makes like a member would. */
export const recordCollections = (world: World): Collection[] =>
  [...world.collections.values()].filter(({ slug, isolation, isServerOwned }) => isolation === 'company' && !isServerOwned && !isSpecial(slug))

interface Needs {
  form: Map<string, FormField>
  person: Person
  company: CompanyName
}

/** A new record of a person; `null` when the collection does not take one, which the report then says. */
export async function addRecord(world: World, collection: Collection, { form, person, company }: Needs): Promise<Row | null> {
  const send = as(world, person)
  const owner = person.id ?? ''
  const lessons = world.lessons.get(collection.slug) ?? noLessons()
  world.lessons.set(collection.slug, lessons)
  let reason = ''
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const values = newValues(world, collection, { form, owner, company })
    const ask = createAsk(collection, values, world.canaries.text())
    const answer = await send(ask)
    const { doc } = jsonOf(answer)
    if (answer.status < 300 && doc) return register(world, collection, { doc, values, owner, company })
    reason ||= `${ask.method} ${ask.path} answered ${String(answer.status)}: ${answer.text.slice(0, 600)}`
    if (![400, 409, 422].includes(answer.status) || !learn(lessons, { fields: collection.fields, form, named: fieldsNamedIn(answer) })) break
  }
  if (!world.uncovered.some(({ slug }) => slug === collection.slug)) world.uncovered.push({ slug: collection.slug, reason })
  return null
}

const mostAttempts = 16

/** The fields to which a refusal objects. */
const fieldsNamedIn = (answer: Answer): string[] =>
  (jsonOf(answer).errors ?? []).flatMap(({ field, data }) => {
    const paths = ((data as { errors?: { path?: unknown }[] } | undefined)?.errors ?? []).flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    return paths.length > 0 ? paths : typeof field === 'string' ? [field] : []
  })

interface ValueNeeds {
  form: Map<string, FormField>
  owner: string
  company: CompanyName
  onlyRequired?: boolean
  /** Whose records the new one points to, when not the owner's. */
  relatedOwner?: string
}

export function newValues(world: World, { slug, fields }: Collection, { form, owner, company, onlyRequired, relatedOwner }: ValueNeeds): Values {
  const relatedTo = (target: string, tried: number): Row | undefined => {
    if (target === slug) return undefined
    const rows = world.rows.filter((row) => row.slug === target && row.company === company && !row.isTrashed)
    // Instructors and admins own nothing and may point to everything.
    const isStaff = Object.values(world.people).some(({ id, role }) => id === owner && role !== 'student')
    const own = rows.filter((row) => row.owner === (relatedOwner ?? owner))
    const usable = own.length > 0 ? own : rows.filter(({ owner: other }) => other === null || isStaff)
    return usable[tried % Math.max(usable.length, 1)]
  }
  const custom = world.hidden[company]?.[slug] ? [{ name: 'x_open', type: 'text' }] : []
  return valuesFor([...fields, ...(custom as typeof fields)], {
    form,
    text: world.canaries.text,
    number: world.canaries.number,
    relatedTo,
    date: world.nextDay(),
    lessons: world.lessons.get(slug),
    owner,
    onlyRequired,
    without: new Set([...Object.keys(world.hidden[company]?.[slug] ?? {}), ...(world.locked[company]?.[slug] ?? [])]),
  })
}

export function createAsk(collection: Collection, values: Values, fileCanary: string): Ask {
  const path = `/api/${collection.slug}?depth=0`
  if (!collection.isUpload) return { method: 'POST', path, body: values.data }
  values.canaries.file = fileCanary
  const file = { name: 'file', value: `content ${fileCanary}`, fileName: `file-${fileCanary.slice(4, -1)}.txt`, type: 'text/plain' }
  return { method: 'POST', path, raw: multipart([{ name: '_payload', value: JSON.stringify(values.data) }, file]) }
}

export function register(
  world: World,
  collection: Collection,
  { doc, values, owner, company }: { doc: Doc; values: Values; owner: string | null; company: CompanyName },
): Row {
  const { kind } = sharingOf(collection)
  const hasOwner = collection.fields.some(({ name }) => name === 'owner') && kind !== 'company'
  const whose = kind === 'person' ? String(doc.user) : hasOwner ? owner : null
  return addRow(world, {
    slug: collection.slug,
    id: doc.id,
    company,
    owner: whose,
    values: { ...values.canaries },
    fileName: typeof doc.filename === 'string' ? doc.filename : undefined,
    ...sharedWith(collection, values.related),
  })
}

function sharedWith(collection: Collection, related: Values['related']): Pick<Row, 'followed' | 'subject'> {
  const sharing = sharingOf(collection)
  if (sharing.kind === 'follows') return { followed: related.filter(({ field }) => field === sharing.path).map(({ row }) => row), subject: null }
  if (sharing.kind === 'target') return { followed: [], subject: related.find(({ field }) => field === 'target')?.row ?? null }
  return { followed: [], subject: null }
}

/** Fields that its owner may not write, by the admin; then a change by the owner, so that there is a version to look into. */
async function completeRecord(world: World, collection: Collection, row: Row, person: Person): Promise<void> {
  const admin = world.asAdmin(row.company)
  const path = `/api/${collection.slug}/${row.id}?depth=0`
  const company = row.company ?? 'X'
  const hidden = Object.keys(world.hidden[company]?.[collection.slug] ?? {})
  const body: Record<string, string | number> = {}
  for (const field of [...hidden, ...(world.locked[company]?.[collection.slug] ?? [])]) {
    const isNumber = collection.fields.find(({ name }) => name === field)?.type === 'number'
    body[field] = isNumber ? world.canaries.number() : world.canaries.text()
  }
  if (Object.keys(body).length > 0) {
    await made(admin, { method: 'PATCH', path, body })
    for (const [field, value] of Object.entries(body)) setValue(world, row, field, value)
  }
  const [changed] = changeable(collection, row).filter((name) => !(name in body))
  if (!changed) return
  const value = world.canaries.text()
  await made(as(world, person), { method: 'PATCH', path, body: { [changed]: value } })
  setValue(world, row, changed, value)
}

async function addTrashed(world: World, collection: Collection, needs: Needs): Promise<void> {
  const row = await addRecord(world, collection, needs)
  if (!row) return
  row.isTrashed = true
  await made(as(world, needs.person), { method: 'DELETE', path: `/api/${collection.slug}/${row.id}?depth=0` })
}

/** A record of the student that points to the team-mate's, as is left over when something is transferred (R15). */
export async function addCrossed(world: World): Promise<void> {
  const { student, 'team-mate': mate } = world.people
  for (const collection of recordCollections(world)) {
    if (collection.isUpload || collection.isOnePerCompany || isUncovered(world, collection)) continue
    const form = await formOf(world, 'X', collection.slug)
    const toMate = newValues(world, collection, { form, owner: student.id ?? '', company: 'X', relatedOwner: mate.id ?? '' })
    if (!toMate.related.some(({ row }) => row.owner === mate.id)) continue
    const row = await addRecord(world, collection, { form, person: student, company: 'X' })
    if (!row) continue
    const names = new Set(toMate.related.map(({ field }) => field.split('.')[0] ?? ''))
    const body = Object.fromEntries([...names].map((name) => [name, toMate.data[name]]))
    const { status } = await world.asAdmin('X')({ method: 'PATCH', path: `/api/${collection.slug}/${row.id}?depth=0`, body })
    if (status >= 300) {
      world.uncrossed.push(collection.slug)
      continue
    }
    for (const [field, value] of Object.entries(toMate.canaries)) if (names.has(field.split('.')[0] ?? '')) setValue(world, row, field, value)
    Object.assign(row, sharedWith(collection, toMate.related))
  }
}

/**
 * Where records without an owner are offered to everybody, one of those, and with it what follows it: that stays with
 * whoever made it.
 */
export async function addOwnerless(world: World): Promise<void> {
  const { student } = world.people
  for (const collection of recordCollections(world)) {
    const sharing = sharingOf(collection)
    const isReturned = collection.commands.some(({ name }) => name === 'return')
    if (sharing.kind !== 'own' || !sharing.isOfferedOwnerless || !isReturned) continue
    const row = await addRecord(world, collection, { form: await formOf(world, 'X', collection.slug), person: student, company: 'X' })
    if (!row) continue
    await completeRecord(world, collection, row, student)
    const path = `/api/${collection.slug}/${row.id}/return`
    await made(as(world, student), { method: 'POST', path, body: { reason: 'nobody has time' } })
    row.owner = null
    for (const other of recordCollections(world)) {
      const shared = sharingOf(other)
      if (shared.kind !== 'follows' || shared.collection !== collection.slug) continue
      const form = await formOf(world, 'X', other.slug)
      const values = newValues(world, other, { form, owner: student.id ?? '', company: 'X', relatedOwner: 'nobody' })
      const doc = await made(as(world, student), createAsk(other, values, world.canaries.text()))
      register(world, other, { doc, values, owner: student.id ?? '', company: 'X' })
    }
  }
}

/** Records that the lab has made by itself: what a new company starts with, what follows from making others. */
export async function addFound(world: World): Promise<void> {
  for (const collection of recordCollections(world)) {
    for (const company of ['X', 'Y', 'Z'] as const) {
      const path = `/api/${collection.slug}?depth=0&limit=500${collection.hasTrash ? '&trash=true' : ''}`
      const known = new Set(world.rows.filter(({ slug }) => slug === collection.slug).map(({ id }) => id))
      for (const doc of jsonOf(await world.asAdmin(company)({ method: 'GET', path })).docs ?? []) {
        if (known.has(doc.id)) continue
        const values: Values = { data: {}, canaries: {}, related: relatedIn(world, collection, doc) }
        const row = register(world, collection, { doc, values, owner: typeof doc.owner === 'string' ? doc.owner : null, company })
        row.isTrashed = typeof doc.deletedAt === 'string'
      }
    }
  }
}

/** The records that decide about sharing, as a stored record names them. */
function relatedIn(world: World, collection: Collection, doc: Doc): Values['related'] {
  const sharing = sharingOf(collection)
  const path = sharing.kind === 'follows' ? sharing.path : sharing.kind === 'target' ? 'target.value' : null
  if (path === null) return []
  const ids = path.split('.').reduce<unknown[]>((values, name) => values.flatMap((value) => (value as Record<string, unknown> | null)?.[name] ?? []), [doc])
  const field = sharing.kind === 'target' ? 'target' : path
  return world.rows.filter(({ id }) => ids.includes(id)).map((row) => ({ field, row }))
}

export const isUncovered = (world: World, { slug }: Pick<Collection, 'slug'>): boolean =>
  world.uncovered.some((one) => one.slug === slug) && !world.rows.some((row) => row.slug === slug)

/** Text fields of a record that anybody who may write it may change. */
export const changeable = ({ fields }: Collection, row: Row): string[] =>
  Object.entries(row.values)
    .filter(([, value]) => typeof value === 'string')
    .map(([name]) => name)
    .filter((name) =>
      fields.some((field) => field.name === name && (field.type === 'text' || field.type === 'textarea') && !('hasMany' in field && field.hasMany)),
    )

export async function formOf(world: World, company: CompanyName, slug: string): Promise<Map<string, FormField>> {
  const key = `${company}/${slug}`
  const known = world.forms.get(key)
  if (known) return known
  const answer = await world.asAdmin(company)({ method: 'GET', path: `/api/schema/${slug}` })
  const { fields } = jsonOf(answer) as { fields?: FormField[] }
  const form = new Map((fields ?? []).map((field) => [field.name, field]))
  world.forms.set(key, form)
  return form
}

export const as =
  (world: World, person: Person, company: CompanyName | null = person.company): Send =>
  (ask) =>
    world.send({ ...ask, headers: { ...ask.headers, ...person.headers, ...(company ? { 'X-Company': world.companies[company].id } : {}) } })

function inOrderOfRelations(collections: Collection[]): Collection[] {
  const bySlug = new Map(collections.map((collection) => [collection.slug, collection]))
  const ordered = new Set<Collection>()
  const visit = (collection: Collection, path: string[]): void => {
    if (ordered.has(collection) || path.includes(collection.slug)) return
    for (const target of targetsOf(collection.fields)) {
      const other = bySlug.get(target)
      if (other) visit(other, [...path, collection.slug])
    }
    ordered.add(collection)
  }
  for (const collection of collections) visit(collection, [])
  return [...ordered]
}

export function targetsOf(fields: Collection['fields']): string[] {
  return fields.flatMap((field) => [
    ...('relationTo' in field && field.relationTo ? [field.relationTo].flat() : []),
    ...('flattenedFields' in field && Array.isArray(field.flattenedFields) ? targetsOf(field.flattenedFields) : []),
  ])
}
