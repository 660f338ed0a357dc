import type { Access, AccessArgs, AccessResult, CollectionSlug, SanitizedCollectionConfig, SanitizedConfig, Where } from 'payload'

const operations = ['create', 'read', 'update', 'delete', 'unlock', 'readVersions'] as const

type Operation = (typeof operations)[number]

/**
 * What a page and `GET /api/access` say about a person's rights is yes or no. Payload would send the conditions of the
 * access rules with them, and with those ids of everything that the person may read. About one record the condition is
 * asked here; about a whole collection a condition counts as yes, as Payload has it.
 */
export function plainPermissions(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const rules = collection.access as Partial<Record<Operation, Access>>
    for (const operation of operations) {
      const rule = rules[operation]
      if (rule) rules[operation] = plain(rule, operation, collection)
    }
  }
  return config
}

/**
 * Is a rule asked for what a page shows of somebody's rights? Payload names the collection then, and does not say whether
 * a file is read, as it does wherever a rule decides about an operation.
 */
export const isAskedForPage = (args: AccessArgs): boolean => args.collectionConfig !== undefined && !('isReadingStaticFile' in args)

const plain =
  (rule: Access, operation: Operation, { slug }: SanitizedCollectionConfig): Access =>
  async (args) => {
    const result: AccessResult = await rule(args)
    if (typeof result === 'boolean' || !isAskedForPage(args)) return result
    return args.id === undefined || args.id === null || isReached({ slug, operation, args, where: result })
  }

interface Asked {
  slug: CollectionSlug
  operation: Operation
  args: AccessArgs
  where: Where
}

async function isReached({ slug: collection, operation, args: { id, req }, where }: Asked): Promise<boolean> {
  const { db } = req.payload
  const named: Where = { [operation === 'readVersions' ? 'parent' : 'id']: { equals: id } }
  const asked = { collection, where: { and: [where, named] }, req }
  const { totalDocs } = await (operation === 'readVersions' ? db.countVersions(asked) : db.count(asked))
  return totalDocs > 0
}
