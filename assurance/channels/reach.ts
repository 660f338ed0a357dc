import { jsonOf, type Answer } from '../http/client.ts'
import { unreadableFields } from '../model/rules.ts'
import type { Probe } from '../run/types.ts'
import type { PersonName } from '../world/names.ts'
import { companiesAsked, get, probesOf, type Channel, type Setting } from './context.ts'

const refused = (answer: Answer): string | null => (answer.status < 400 ? `answered ${String(answer.status)}` : null)

/** Each is asked once, in the own company (staff: also in none). */
const isOwnPlace = ({ world, person, asked }: Setting): boolean => asked === companiesAsked(world, person)[0]

/** Links to courses, classes, companies and people of somebody else, and rights that one gives oneself. */
export const reach: Channel = (setting) => [...links(setting), ...members(setting), ...grants(setting)]

/** What pages say: names of closed fields, conditions with the ids of everything that one may read; and other spellings of an address. */
export const pages: Channel = (setting) => [...rights(setting), ...lists(setting), ...spellings(setting)]

function links(setting: Setting): Probe[] {
  const { world, person, asked, collection } = setting
  const foreign = Object.values(world.companies).find(({ course }) => !person.teaches.includes(course))
  const own = Object.values(world.companies).find(({ course }) => person.teaches.includes(course))
  if (person.role !== 'instructor' || !person.isActive || asked !== null || !foreign || !own) return []
  const probe = probesOf(setting, 'link to platform')
  const named = { name: world.canaries.text(), code: world.canaries.text() }
  const post = (body: object): Probe => probe({ method: 'POST', path: `/api/${collection.slug}`, body: { ...named, ...body } }, { judge: refused })
  if (collection.slug === 'classes') return [post({ course: foreign.course })]
  if (collection.slug !== 'companies') return []
  const change = (body: object): Probe => probe({ method: 'PATCH', path: `/api/companies/${own.id}`, body }, { judge: refused })
  return [
    post({ class: foreign.class, course: own.course }),
    post({ course: foreign.course }),
    change({ class: foreign.class }),
    change({ course: foreign.course }),
  ]
}

/** Members come from the class: nobody of another one, and no instructor, is made one by students or instructors. */
function members(setting: Setting): Probe[] {
  const { world, person, within, collection } = setting
  if (collection.slug !== 'memberships' || !within || person.role === 'admin' || !isOwnPlace(setting)) return []
  const stranger: PersonName = within === 'Z' ? 'student' : 'other class'
  return [world.people[stranger].id, world.people['instructor of another class'].id].flatMap((user) =>
    user && user !== person.id ? [probesOf(setting, 'link to platform')({ method: 'POST', path: '/api/memberships', body: { user } }, { judge: refused })] : [],
  )
}

/** Nobody gives themselves a position or a discount that they do not have. */
function grants(setting: Setting): Probe[] {
  const { world, person, within, collection } = setting
  if (person.role !== 'student' || !within || !isOwnPlace(setting)) return []
  const probe = probesOf(setting, 'grant')
  const [position] = person.positions
  if (collection.slug === 'positions' && position)
    return [probe({ method: 'PATCH', path: `/api/positions/${position.id}`, body: { discountLimit: 77 } }, { judge: refused })]
  const membership = world.rows.find((row) => row.slug === 'memberships' && world.people[person.name].id === (row.person && world.people[row.person].id))
  const further = world.positions.find(({ company, name }) => company === within && name === 'auditor')
  if (collection.slug !== 'memberships' || !membership || !further) return []
  return [probe({ method: 'PATCH', path: `/api/memberships/${membership.id}`, body: { furtherPositions: [further.id] } }, { judge: refused })]
}

function rights(setting: Setting): Probe[] {
  if (setting.collection.slug !== 'customers' || !setting.person.isActive || !isOwnPlace(setting)) return []
  const judge = ({ text }: Answer): string | null => (text.includes('"where"') ? 'says the conditions of access rules' : null)
  return [probesOf(setting, 'rights in pages')(get('/api/access'), { judge })]
}

function lists(setting: Setting): Probe[] {
  const { world, person, within, collection } = setting
  if (!within || !isOwnPlace(setting) || !['customers', 'opportunities'].includes(collection.slug)) return []
  if (!unreadableFields(world, person, within, collection.slug).includes('x_secret')) return []
  const judge = ({ text }: Answer): string | null => (text.includes('x_secret') ? 'names a field that is closed' : null)
  return ['', '/create'].map((rest) => probesOf(setting, 'page')(get(`/admin/collections/${collection.slug}${rest}`), { judge, mayFail: true }))
}

/** Other spellings of an address lead nowhere else. */
function spellings(setting: Setting): Probe[] {
  if (setting.collection.slug !== 'customers') return []
  return ['/api/x/../customers', '/api//customers', '/api/Customers', '/api/%63ustomers', '/api/./customers/', '/API/customers'].map((path) =>
    probesOf(setting, 'path spelling')({ method: 'GET', path: `${path}?limit=100` }, { mayFail: true }),
  )
}

/** A code that only another company has is accepted as it was given: taken there is free here. One person of each company asks. */
export const uniqueness: Channel = (setting) => {
  const { world, person, within, collection } = setting
  const asks: PersonName[] = ['superior', 'other team', 'other class']
  if (collection.slug !== 'customers' || !within || !asks.includes(person.name) || !isOwnPlace(setting)) return []
  const taken = world.rows.find((row) => row.slug === 'customers' && row.company !== within && typeof row.values.code === 'string')
  if (!taken) return []
  const body = { name: world.canaries.text(), code: taken.values.code }
  const judge = (answer: Answer): string | null =>
    jsonOf(answer).doc?.code === taken.values.code ? null : `tells that another company has this code: ${String(answer.status)}`
  return [probesOf(setting, 'uniqueness')({ method: 'POST', path: '/api/customers', body }, { judge })]
}
