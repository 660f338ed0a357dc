import type { FlattenedField } from 'payload'

import { jsonOf, type Ask } from '../http/client.ts'
import { modesOf, ownModeSlugs } from '../model/sharing.ts'
import type { Collection } from '../plan/collections.ts'
import { readBack } from './readBack.ts'
import { addRow, made } from './make.ts'
import type { CompanyName } from './names.ts'
import type { Mode, World } from './types.ts'

const all = ['create', 'read', 'update', 'delete', 'import', 'export'] as const
const settings = new Set(['positions', 'memberships', 'field-settings', 'dictionaries', 'companies', 'share-groups', 'sharing-settings', 'operation-log'])

/** Two courses with a class each; X and Y are companies of one class, Z of the other. */
export async function addCompanies(world: World, instructors: Record<'A' | 'B', string>): Promise<void> {
  const admin = world.asAdmin(null)
  for (const [course, names] of [
    ['A', ['X', 'Y']],
    ['B', ['Z']],
  ] as const) {
    const text = () => world.canaries.text()
    const values = { name: text(), description: text() }
    const courseDoc = await made(admin, { method: 'POST', path: '/api/courses', body: { ...values, code: `as-${course}`, instructor: instructors[course] } })
    addRow(world, { slug: 'courses', id: courseDoc.id, company: null, values, scopeKey: courseDoc.id })
    const classValues = { name: text(), term: text() }
    const classDoc = await made(admin, { method: 'POST', path: '/api/classes', body: { ...classValues, course: courseDoc.id } })
    const classRow = addRow(world, { slug: 'classes', id: classDoc.id, company: null, values: classValues, scopeKey: courseDoc.id })
    world.canaries.mark(String(classDoc.joinCode), { row: classRow, field: 'joinCode' })
    for (const name of names) {
      const own = { name: text(), introduction: text(), phone: text() }
      const body = { ...own, code: `as-${name.toLowerCase()}`, course: courseDoc.id, class: classDoc.id }
      const company = await made(admin, { method: 'POST', path: '/api/companies', body })
      addRow(world, { slug: 'companies', id: company.id, company: name, values: own })
      world.companies[name] = { name, id: company.id, course: courseDoc.id, class: classDoc.id }
    }
    const teacher = Object.values(world.people).find(({ id }) => id === instructors[course])
    teacher?.teaches.push(courseDoc.id)
  }
}

/**
 * A director above a lead above sales, a clerk with few rights beside them, and an auditor for oneself: who leads sees the
 * records of sales, and who audits the fields that are closed to the others.
 */
export async function addPositions(world: World): Promise<void> {
  const slugs = [...world.collections.values()].filter(({ isolation }) => isolation !== null).map(({ slug }) => slug)
  const business = slugs.filter((slug) => !settings.has(slug))
  for (const company of ['X', 'Y', 'Z'] as const) {
    const director = await addPosition(world, company, 'director', null, new Map([...slugs, 'companies'].map((slug) => [slug, new Set<string>(all)])))
    const everyday = new Map<string, Set<string>>([
      ...business.map((slug): [string, Set<string>] => [slug, new Set(all)]),
      ['positions', new Set(['read'])],
      ['memberships', new Set(['read'])],
    ])
    const lead = await addPosition(world, company, 'lead', director, everyday)
    await addPosition(world, company, 'sales', lead, everyday)
    await addPosition(world, company, 'auditor', null, everyday)
    await addPosition(world, company, 'clerk', director, new Map(business.flatMap((slug, index) => (index % 2 === 0 ? [[slug, new Set(['read'])]] : []))))
  }
}

async function addPosition(world: World, company: CompanyName, name: string, parent: string | null, rights: Map<string, Set<string>>): Promise<string> {
  const canary = world.canaries.text()
  const permissions = [...rights].map(([module, actions]) => ({ module, ...Object.fromEntries([...actions].map((action) => [action, true])) }))
  const position = await made(world.asAdmin(company), {
    method: 'POST',
    path: '/api/positions',
    body: { name: canary, permissions, ...(parent ? { parent } : {}) },
  })
  addRow(world, { slug: 'positions', id: position.id, company, values: { name: canary } })
  world.positions.push({ id: position.id, name, company, parent, rights })
  return position.id
}

/**
 * In every customizable collection: a text, a number and a custom field that only the director and the auditor read, and
 * a text that only the director edits; and a dictionary of each course and company.
 */
export async function addDefinitions(world: World): Promise<void> {
  for (const company of ['X', 'Y', 'Z'] as const) {
    const idOf = (key: string): string => world.positions.find((position) => position.company === company && position.name === key)?.id ?? ''
    const director = idOf('director')
    const readableBy = [director, idOf('auditor')]
    for (const collection of world.collections.values()) {
      if (!collection.isCustomizable) continue
      const { hidden, locked } = chooseFields(collection)
      const label = world.canaries.text()
      const fields = [
        ...hidden.map((name) => ({ name, readableBy })),
        ...locked.map((name) => ({ name, editableBy: [director] })),
        { name: 'x_secret', type: 'text', label, readableBy },
        { name: 'x_open', type: 'text', label: 'open' },
      ]
      const body = { target: collection.slug, scope: 'company', company: world.companies[company].id, fields }
      const saved = await made(world.asAdmin(company), { method: 'POST', path: '/api/field-settings', body })
      const scopeKey = `company:${world.companies[company].id}`
      addRow(world, { slug: 'field-settings', id: saved.id, company, values: { label }, scopeKey })
      const own = (world.hidden[company] ??= {})
      own[collection.slug] = Object.fromEntries([...hidden, 'x_secret'].map((name) => [name, readableBy]))
      const ownLocked = (world.locked[company] ??= {})
      ownLocked[collection.slug] = locked
    }
    await addDictionary(world, company, 'company', { company: world.companies[company].id })
  }
  for (const name of ['X', 'Z'] as const) await addDictionary(world, null, 'course', { course: world.companies[name].course })
}

async function addDictionary(world: World, company: CompanyName | null, scope: 'course' | 'company', of: Record<string, string>): Promise<void> {
  const values = { name: world.canaries.text(), items: world.canaries.text() }
  const body = { code: `as-${scope}`, name: values.name, scope, ...of, items: [{ value: 'one', label: values.items, active: true }] }
  const saved = await made(world.asAdmin(company), { method: 'POST', path: '/api/dictionaries', body })
  addRow(world, { slug: 'dictionaries', id: saved.id, company, values, scopeKey: `${scope}:${Object.values(of)[0] ?? ''}` })
}

type Declared = FlattenedField & { required?: boolean; max?: number; maxLength?: number }

function chooseFields({ fields }: Collection): { hidden: string[]; locked: string[] } {
  const free = (fields as Declared[]).filter(
    ({ name, required, custom }) =>
      !required &&
      !custom?.essential &&
      !custom?.computed &&
      !custom?.setByServer &&
      !custom?.dictionary &&
      !custom?.slot &&
      !['id', 'company', 'owner', 'importRun'].includes(name),
  )
  const texts = free.filter(({ type, maxLength }) => (type === 'text' || type === 'textarea') && (maxLength ?? 100) >= 12).map(({ name }) => name)
  const numbers = free.filter(({ type, max }) => type === 'number' && max === undefined).map(({ name }) => name)
  return { hidden: [...texts.slice(-1), ...numbers.slice(0, 1)], locked: texts.length > 2 ? texts.slice(0, 1) : [] }
}

/** Student and group member share; team-mates do not. */
export async function addShareGroup(world: World): Promise<void> {
  if (!world.collections.has('share-groups')) return
  const members = [world.people.student.id ?? '', world.people['group member'].id ?? '']
  const name = world.canaries.text()
  const group = await made(world.asAdmin('X'), { method: 'POST', path: '/api/share-groups', body: { name, members } })
  addRow(world, { slug: 'share-groups', id: group.id, company: 'X', values: { name } })
  world.groups.X = [members]
}

/**
 * Sets the mode of every collection that has one of its own, in company X. Where a rule was taken out on purpose, somebody
 * may have deleted the settings or made others, so it is asked what is there.
 */
export async function setModes(world: World, mode: Mode): Promise<void> {
  if (!world.collections.has('sharing-settings')) return
  const modes = ownModeSlugs(world).map((collection) => ({ collection, mode }))
  const admin = world.asAdmin('X')
  const [stored] = jsonOf(await admin({ method: 'GET', path: '/api/sharing-settings?depth=0&limit=1' })).docs ?? []
  const ask: Ask = stored
    ? { method: 'PATCH', path: `/api/sharing-settings/${stored.id}?overrideLock=true&depth=0`, body: { modes } }
    : { method: 'POST', path: '/api/sharing-settings?depth=0', body: { modes } }
  const { id } = await made(admin, ask)
  const row = world.rows.find((known) => known.slug === 'sharing-settings' && known.id === id) ?? addRow(world, { slug: 'sharing-settings', id, company: 'X' })
  row.snapshot = await readBack(world, row)
  world.modes.X = modesOf(modes)
}
