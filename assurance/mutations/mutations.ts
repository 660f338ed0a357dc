import type { Edit } from '../server/bundle.ts'
import type { Probe } from '../run/types.ts'
import type { PersonName } from '../world/names.ts'

/** A rule taken out of the lab from outside, and where its absence must show. */
export interface Mutation {
  name: string
  rule: string
  /** Every place that keeps the rule: where several do, the absence of one of them does not show. */
  edits: readonly Edit[]
  /** The rule acts on what is stored, so the world is made without it too. */
  isInWorld?: boolean
  /** Probes that look at what the rule protects. */
  only: (probe: Probe) => boolean
}

/** Replaces a piece of the source. */
const replaced = (file: string, piece: RegExp, by: string): Edit => ({ file, apply: (source) => source.replace(piece, by) })

/** Replaces an exported function: everything else in its module stays as it is. */
function insteadOf(file: string, name: string, permissive: string): Edit {
  return {
    file,
    apply: (source) =>
      source.replace(new RegExp(`export (async )?function ${name}\\b`), (_, asynchronous: string | undefined) => {
        return `export ${asynchronous ?? ''}function ${name}(...given: any[]): any { return (${permissive})(...(given as [any])) }\n${asynchronous ?? ''}function ${name}BeforeMutation`
      }),
  }
}

const collections =
  (...slugs: string[]) =>
  (probe: Probe): boolean =>
    slugs.includes(probe.slug)

const both =
  (one: Mutation['only'], other: Mutation['only']) =>
  (probe: Probe): boolean =>
    one(probe) && other(probe)

const people =
  (...names: PersonName[]) =>
  (probe: Probe): boolean =>
    names.includes(probe.person.name)

/** Two who see everything of their own, and one who is a stranger. */
const some = people('student', 'team-mate', 'other class')

export const mutations: Mutation[] = [
  {
    name: 'company-isolation',
    rule: 'Rows of other companies are out of reach (isolation in the database decorator)',
    edits: [insteadOf('src/company-database/isolation.ts', 'isolateWhere', '({ where }) => where')],
    only: both(collections('products', 'notes'), some),
  },
  {
    name: 'visibility',
    rule: 'The sharing mode closes records to everybody but owner, share group and superior (R77 to R82)',
    edits: [insteadOf('src/access/visibility/rows.ts', 'modeOf', "() => 'readWrite'")],
    only: both(collections('customers', 'contacts'), some),
  },
  {
    name: 'adding-to-read-only',
    rule: 'To a record that one may only read, nothing is added (R78)',
    edits: [replaced('src/company-database/relationCheck.ts', /const locked = await findLocked\([^\n]+/, 'const locked: Reference[] = []')],
    only: both((probe) => probe.channel === 'add to read-only', people('team-mate', 'superior', 'student')),
  },
  {
    name: 'field-rights',
    rule: 'A field that a position may not read is like one that does not exist (S7)',
    edits: [replaced('src/company-schema/applySetting.ts', /const shown = [^\n]+/, "const shown = 'all' as ReturnType<typeof allowedTo>")],
    only: both(collections('customers', 'products'), some),
  },
  {
    name: 'cell-union',
    rule: 'Several positions of a person never show a cell that none of them shows',
    edits: [replaced('src/access/visibility/partialFields.ts', /const giving: [^\n]+/, 'const giving = participation.positions')],
    only: both(people('two positions'), collections('customers', 'contacts')),
  },
  {
    name: 'command-access',
    rule: 'A command acts only on records within reach for that action (R15, R37)',
    edits: [replaced('src/commands/recordsInReach.ts', /^.*await requireRight\(.*$/m, '')],
    only: both((probe) => probe.channel.startsWith('command'), both(collections('customers'), people('student', 'team-mate', 'read-only', 'clerk'))),
  },
  {
    name: 'read-only-person',
    rule: 'Read-only people never write (R81)',
    edits: [replaced('src/access/participation.ts', /if \(participation\.isReadOnly &&/, 'if (false &&')],
    only: both(people('read-only'), collections('customers', 'contacts', 'notes', 'products')),
  },
  {
    name: 'view-as-writes',
    rule: 'Whoever looks with the eyes of a student writes nothing',
    edits: [
      insteadOf('src/host/viewAs.ts', 'refuseWriteInViewAs', '() => undefined'),
      insteadOf('src/company-database/viewAsGuard.ts', 'withheldInViewAs', '() => undefined'),
      replaced('src/host/viewAs.ts', /participation: \{ \.\.\.theirs\.participation, isReadOnly: true \}/, 'participation: theirs.participation'),
    ],
    only: both(people('view as student'), collections('customers', 'contacts', 'products')),
  },
  {
    name: 'view-as-anybody',
    rule: 'Only who teaches in a company looks there with the eyes of a student',
    edits: [replaced('src/host/viewAs.ts', /if \(!isGuest \|\| !user\) throw viewAsForbidden\(\)/, 'if (!company || !user) throw viewAsForbidden()')],
    only: both((probe) => probe.channel === 'view as', people('student', 'superior', 'instructor of another class')),
  },
  {
    name: 'module-rights',
    rule: 'What a position does not allow in a module is refused (R92)',
    edits: [insteadOf('src/access/participation.ts', 'mayInCompany', '() => true')],
    only: both(people('clerk'), collections('customers', 'contacts', 'products', 'positions')),
  },
  {
    name: 'inactive-people',
    rule: 'Who was disabled or set back to pending is out, whatever token they hold (R83)',
    edits: [
      replaced('src/host/identify.ts', / \|\| user\.status !== 'active'/, ''),
      replaced('collections/users/keepAccountsSafe.ts', /return status === 'active' \? data : [^\n]+/, 'return data'),
    ],
    isInWorld: true,
    only: both(people('pending', 'disabled'), collections('customers', 'users')),
  },
  {
    name: 'inactive-sign-in',
    rule: 'Who waits for approval or is disabled does not sign in (R83)',
    edits: [replaced('collections/users/keepAccountsSafe.ts', /const \{ status \} = user as[^\n]+/, "const status = 'active' as string")],
    only: both(people('pending', 'disabled'), collections('customers', 'users')),
  },
  {
    name: 'hidden-like-missing',
    rule: 'Whoever asks for a hidden field by name is answered as for a field that does not exist (S7)',
    edits: [replaced('src/host/queryGuard.ts', /\(!field \|\| isUnreadable\(field\)\)/, '!field')],
    only: both((probe) => probe.channel === 'select hidden', both(collections('customers', 'contacts'), some)),
  },
  {
    name: 'platform-links',
    rule: 'A relation points only at courses, classes, companies and people within reach; members come from the class',
    edits: [replaced('src/company-database/relationCheck.ts', /return config\.slug === 'users' && from\.slug === 'memberships'[^\n]+/, 'return true')],
    only: (probe) => probe.channel === 'link to platform',
  },
  {
    name: 'own-grants',
    rule: 'Nobody gives rights, positions or discounts beyond their own, and their own position is given by others',
    edits: [insteadOf('src/access/ownGrants.ts', 'givingMember', '() => null')],
    only: (probe) => probe.channel === 'grant',
  },
  {
    name: 'conditions-in-pages',
    rule: 'What a page says of rights is yes or no, without the conditions and ids of the access rules',
    edits: [replaced('src/access/plainPermissions.ts', /'isReadingStaticFile' in args\)/, "'isReadingStaticFile' in args) && false")],
    only: (probe) => probe.channel === 'rights in pages',
  },
  {
    name: 'closed-names-in-pages',
    rule: 'A page does not name fields that the reader may not read',
    edits: [insteadOf('src/company-schema/leaveOutUnreadable.ts', 'leaveOutUnreadable', '() => undefined')],
    only: (probe) => probe.channel === 'page',
  },
  {
    name: 'definitions-unread',
    rule: 'A position that does not read dictionaries and field settings reads them by no way',
    edits: [replaced('src/access/editableScopes.ts', /if \(!teaching && !mayInCompany\(module, 'read'\)\) return false/, '')],
    only: both(collections('dictionaries', 'field-settings'), some),
  },
]
