import { jsonOf, type Answer } from '../http/client.ts'
import { hasRight, mayEditField, unreadableFields } from '../model/rules.ts'
import { readBack } from '../world/readBack.ts'
import { as, createAsk, isUncovered, newValues } from '../world/records.ts'
import { isSpecial } from '../world/special.ts'
import type { Row } from '../world/row.ts'
import type { World } from '../world/types.ts'
import { isTheCompanys } from '../model/sharing.ts'
import { probesOf, type Channel, type Setting } from './context.ts'

/**
 * The life of a record of one's own, which must work, and what one may not slip into it on the way: another company or
 * owner, fields that one may not read or edit. These probes leave records behind, so they come last.
 */
export const ownRecords: Channel = (setting) => {
  const { world, person, asked, within, collection } = setting
  const isRecord = collection.isolation === 'company' && !collection.isServerOwned && !isSpecial(collection.slug)
  if (!isRecord || collection.isOnePerCompany || isUncovered(world, collection) || !within || within !== asked || !mayCreate(setting)) return []
  const values = newValues(world, collection, { form: world.forms.get(`${within}/${collection.slug}`) ?? new Map(), owner: person.id ?? '', company: within })
  const hidden = unreadableFields(world, person, within, collection.slug).filter((name) => !name.startsWith('x_') && !isNumber(setting, name))
  const foreign = world.companies[within === 'Z' ? 'X' : 'Z'].id
  const owner = world.people['team-mate'].id
  Object.assign(values.data, { company: foreign, owner, importRun: 'forged' }, Object.fromEntries(hidden.map((name) => [name, 'forged'])))
  const ask = createAsk(collection, values, world.canaries.text())
  return [probesOf(setting, 'create')(ask, { judge: (answer) => life(setting, answer, hidden) })]
}

const mayCreate = ({ world, person, within, collection }: Setting): boolean =>
  hasRight(world, person, within, collection.slug, 'create') && (person.role !== 'student' || person.positions.length > 0 || !isTheCompanys(collection))

const isNumber = ({ collection }: Setting, name: string): boolean => collection.fields.find((field) => field.name === name)?.type === 'number'

async function life(setting: Setting, created: Answer, hidden: string[]): Promise<string | null> {
  const { world, person, within, collection } = setting
  const { doc } = jsonOf(created)
  if (created.status >= 300 || !doc || !within) return `withheld: create answered ${String(created.status)} ${created.text.slice(0, 200)}`
  const row = { slug: collection.slug, id: doc.id, company: within }
  const problems = await forgeries(world, setting, row, hidden)
  const send = as(world, person, within)
  const path = `/api/${collection.slug}/${doc.id}?depth=0`
  const locked = (world.locked[within]?.[collection.slug] ?? []).filter(
    (name) =>
      !mayEditField(
        world,
        person,
        { ...row, owner: null, values: {}, followed: [], subject: null, isTrashed: false, versions: [], snapshot: {} } satisfies Row,
        name,
      ),
  )
  const updated = await send({
    method: 'PATCH',
    path,
    body: { company: world.companies.Y.id, owner: world.people.superior.id, ...Object.fromEntries([...hidden, ...locked].map((name) => [name, 'forged'])) },
  })
  if (updated.status !== 200) problems.push(`withheld: update answered ${String(updated.status)} ${updated.text.slice(0, 200)}`)
  problems.push(...(await forgeries(world, setting, row, [...hidden, ...locked])))
  if (!hasRight(world, person, within, collection.slug, 'delete')) return problems[0] ?? null
  for (const [step, ask] of [
    ['delete', { method: 'DELETE', path }],
    ...(collection.hasTrash
      ? ([
          ['restore', { method: 'POST', path: `/api/${collection.slug}/${doc.id}/restore`, body: {} }],
          ['delete again', { method: 'DELETE', path }],
          ['delete finally', { method: 'DELETE', path: `${path}&trash=true` }],
        ] as const)
      : []),
  ] as const) {
    const { status, text } = await send(ask)
    if (status !== 200) problems.push(`withheld: ${step} answered ${String(status)} ${text.slice(0, 200)}`)
  }
  return problems.find((problem) => !problem.startsWith('withheld')) ?? problems[0] ?? null
}

async function forgeries(
  world: World,
  { person, within, collection }: Setting,
  row: Pick<Row, 'slug' | 'id' | 'company'>,
  closed: string[],
): Promise<string[]> {
  const stored = await readBack(world, row)
  const problems: string[] = []
  if (stored.missing) problems.push(`was made in another company`)
  if (within && stored.company !== undefined && stored.company !== world.companies[within].id) problems.push('was moved to another company')
  if (collection.fields.some(({ name }) => name === 'owner') && stored.owner !== person.id && !stored.missing) problems.push('was given another owner')
  for (const name of closed) if (stored[name] === 'forged') problems.push(`took ${collection.slug}.${name}, which is closed`)
  return problems
}
