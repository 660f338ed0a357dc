import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/** How listed records are tied to the record of the page. */
export interface Relation {
  /** Condition of an address. */
  query: string
  /** What a new record starts with. */
  initialData: Record<string, unknown>
}

/** The tie that a path of a panel means: a relation, one of several, one in a list, or what a note is attached to. */
export function relationBy(
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  by: string,
  record: { collection: string; id: string },
): Relation {
  const [name = '', inside] = by.split('.')
  const field: FlattenedField | undefined = flattenedFields.find((one) => one.name === name)
  const { collection, id } = record
  if (field?.type === 'relationship' && Array.isArray(field.relationTo))
    return {
      query: `where[${name}.relationTo][equals]=${collection}&where[${name}.value][equals]=${id}`,
      initialData: { [name]: { relationTo: collection, value: id } },
    }
  if (inside) return { query: `where[${by}][equals]=${id}`, initialData: { [name]: [{ [inside]: id }] } }
  if (field?.type === 'relationship' && field.hasMany) return { query: `where[${name}][in]=${id}`, initialData: { [name]: [id] } }
  return { query: `where[${name}][equals]=${id}`, initialData: { [name]: id } }
}
