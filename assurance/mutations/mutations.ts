import type { Edit } from '../server/bundle.ts'
import type { Probe } from '../run/types.ts'

/** A rule taken out of the lab from outside, and where its absence must show. */
export interface Mutation {
  name: string
  rule: string
  /** Every place that keeps the rule: where several do, the absence of one of them does not show. */
  edits: readonly Edit[]
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

const people =
  (...names: string[]) =>
  (probe: Probe): boolean =>
    names.includes(probe.person.name)

export const mutations: Mutation[] = [
  {
    name: 'company-isolation',
    rule: 'Rows of other companies are out of reach (isolation in the database decorator)',
    edits: [insteadOf('src/company-database/isolation.ts', 'isolateWhere', '({ where }) => where')],
    only: collections('products', 'positions', 'notes'),
  },
  {
    name: 'visibility',
    rule: 'The sharing mode closes records to everybody but owner, share group and superior (R77 to R82)',
    edits: [insteadOf('src/access/visibility/rows.ts', 'modeOf', "() => 'readWrite'")],
    only: collections('customers', 'contacts'),
  },
  {
    name: 'adding-to-read-only',
    rule: 'To a record that one may only read, nothing is added (R78)',
    edits: [replaced('src/company-database/relationCheck.ts', /const locked = await findLocked\([^\n]+/, 'const locked: Reference[] = []')],
    only: (probe) => probe.channel === 'add to read-only',
  },
  {
    name: 'field-rights',
    rule: 'A field that a position may not read is like one that does not exist (S7)',
    edits: [replaced('src/company-schema/applySetting.ts', /const shown = [^\n]+/, "const shown = 'all' as ReturnType<typeof allowedTo>")],
    only: collections('customers', 'products'),
  },
  {
    name: 'cell-union',
    rule: 'Several positions of a person never show a cell that none of them shows',
    edits: [replaced('src/access/visibility/partialFields.ts', /const giving: [^\n]+/, 'const giving = participation.positions')],
    only: (probe) => probe.person.name === 'two positions' && ['customers', 'contacts'].includes(probe.slug),
  },
  {
    name: 'command-access',
    rule: 'A command acts only on records within reach for that action (R15, R37)',
    edits: [replaced('src/commands/recordsInReach.ts', /^.*await requireRight\(.*$/m, '')],
    only: (probe) => probe.slug === 'customers' && probe.channel.startsWith('command'),
  },
  {
    name: 'read-only-person',
    rule: 'Read-only people never write (R81)',
    edits: [replaced('src/access/participation.ts', /if \(participation\.isReadOnly &&/, 'if (false &&')],
    only: (probe) => probe.person.name === 'read-only' && ['customers', 'contacts', 'notes', 'products'].includes(probe.slug),
  },
  {
    name: 'view-as-writes',
    rule: 'Whoever looks with the eyes of a student writes nothing',
    edits: [
      insteadOf('src/host/viewAs.ts', 'refuseWriteInViewAs', '() => undefined'),
      insteadOf('src/company-database/viewAsGuard.ts', 'withheldInViewAs', '() => undefined'),
      replaced('src/host/viewAs.ts', /participation: \{ \.\.\.theirs\.participation, isReadOnly: true \}/, 'participation: theirs.participation'),
    ],
    only: people('view as student'),
  },
  {
    name: 'view-as-anybody',
    rule: 'Only who teaches in a company looks there with the eyes of a student',
    edits: [replaced('src/host/viewAs.ts', /if \(!isGuest \|\| !user\) throw viewAsForbidden\(\)/, 'if (!company || !user) throw viewAsForbidden()')],
    only: (probe) => probe.channel === 'view as',
  },
  {
    name: 'module-rights',
    rule: 'What a position does not allow in a module is refused (R92)',
    edits: [insteadOf('src/access/participation.ts', 'mayInCompany', '() => true')],
    only: people('clerk'),
  },
  {
    name: 'inactive-people',
    rule: 'Who was disabled or set back to pending is out, whatever token they hold (R83)',
    edits: [
      replaced('src/host/identify.ts', / \|\| user\.status !== 'active'/, ''),
      replaced('collections/users/keepAccountsSafe.ts', /return status === 'active' \? data : [^\n]+/, 'return data'),
    ],
    only: people('pending', 'disabled'),
  },
  {
    name: 'inactive-sign-in',
    rule: 'Who waits for approval or is disabled does not sign in (R83)',
    edits: [replaced('collections/users/keepAccountsSafe.ts', /const \{ status \} = user as[^\n]+/, "const status = 'active' as string")],
    only: people('pending', 'disabled'),
  },
  {
    name: 'hidden-like-missing',
    rule: 'A filter by a hidden field is answered like one by a field that does not exist (S7)',
    edits: [replaced('src/errors/answerToError.ts', /if \(isQueryError\(error\)\) return [^\n]+/, '')],
    only: (probe) => probe.channel === 'where on hidden' && ['customers', 'contacts'].includes(probe.slug),
  },
]
