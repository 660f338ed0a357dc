import type { PayloadRequest } from 'payload'

import { acrossCompanies, collectionConfig, inLanguage, type Bilingual } from '../../../src/plugin/index.ts'

/** Names of people, some of whom may have left the company. */
export async function namesOfPeople(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await acrossCompanies('names of people in a report', () =>
    req.payload.db.find<{ id: string; name: string }>({ collection: 'users', where: { id: { in: ids } }, limit: 0, pagination: false }),
  )
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** Names of customers, of those that the person may read. */
export async function namesOfCustomers(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Map((docs as unknown as { id: string; name?: string }[]).map(({ id, name }) => [String(id), name ?? '']))
}

/** The items of a field's dictionary in the company's words, in their order. */
export function itemsOf({ payload, i18n }: PayloadRequest, collection: string, name: string): { value: string; label: string }[] {
  const field = collectionConfig(payload, collection).flattenedFields.find((one) => one.name === name)
  const options = field?.type === 'select' ? field.options : []
  return options.flatMap((option) =>
    typeof option === 'string' ? [] : [{ value: option.value, label: inLanguage(option.label as Bilingual | string, i18n.language) }],
  )
}
