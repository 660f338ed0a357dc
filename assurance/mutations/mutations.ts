import type { Edit } from '../server/bundle.ts'
import type { Probe } from '../run/types.ts'

/** A rule taken out of the lab from outside, and where its absence must show. */
export interface Mutation {
  name: string
  rule: string
  edit: Edit
  /** Probes that look at what the rule protects. */
  only: (probe: Probe) => boolean
}

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

export const mutations: Mutation[] = [
  {
    name: 'company-isolation',
    rule: 'Rows of other companies are out of reach (isolation in the database decorator)',
    edit: insteadOf('src/company-database/isolation.ts', 'isolateWhere', '({ where }) => where'),
    only: collections('products', 'positions', 'notes'),
  },
  {
    name: 'visibility',
    rule: 'The sharing mode closes records to everybody but owner, share group and superior (R77 to R82)',
    edit: insteadOf('src/access/visibility/rows.ts', 'modeOf', "() => 'readWrite'"),
    only: collections('customers', 'contacts'),
  },
  {
    name: 'field-rights',
    rule: 'A field that a position may not read is like one that does not exist (S7)',
    edit: {
      file: 'src/company-schema/applySetting.ts',
      apply: (source) => source.replace(/const shown = [^\n]+/, "const shown = 'all' as ReturnType<typeof allowedTo>"),
    },
    only: collections('customers', 'products'),
  },
  {
    name: 'command-access',
    rule: 'A command acts only on records within reach for that action (R15, R37)',
    edit: {
      file: 'src/commands/recordsInReach.ts',
      apply: (source) => source.replace(/^.*await requireRight\(.*$/m, ''),
    },
    only: (probe) => probe.slug === 'customers' && probe.channel.startsWith('command'),
  },
  {
    name: 'read-only-person',
    rule: 'Read-only people never write (R81)',
    edit: {
      file: 'src/access/participation.ts',
      apply: (source) => source.replace(/if \(participation\.isReadOnly &&/, 'if (false &&'),
    },
    only: (probe) => probe.person.name === 'read-only' && ['customers', 'contacts', 'notes', 'products'].includes(probe.slug),
  },
  {
    name: 'module-rights',
    rule: 'What a position does not allow in a module is refused (R92)',
    edit: insteadOf('src/access/participation.ts', 'mayInCompany', '() => true'),
    only: (probe) => probe.person.name === 'clerk',
  },
  {
    name: 'inactive-people',
    rule: 'Pending and disabled people are out, whatever token they hold (R83)',
    edit: {
      file: 'src/host/identify.ts',
      apply: (source) => source.replace(/ \|\| user\.status !== 'active'/, ''),
    },
    only: (probe) => ['pending', 'disabled'].includes(probe.person.name),
  },
]
