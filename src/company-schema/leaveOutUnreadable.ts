import type { CollectionView, CompanyView } from './companyView.ts'

/** A field as the browser gets it: names and labels, and what lies in it. */
interface ClientField {
  type?: string
  name?: string
  admin?: Record<string, boolean>
  fields?: ClientField[]
  tabs?: ClientField[]
}

interface ClientConfig {
  collections?: { slug: string; fields?: ClientField[] }[]
}

/** Takes the fields that the view's readers may not read out of a client configuration: not even their names are known. */
export function leaveOutUnreadable(clientConfig: ClientConfig, { collections }: CompanyView): void {
  for (const collection of clientConfig.collections ?? []) {
    const view = collections.get(collection.slug)
    const unreadable = view && unreadableOf(view)
    if (unreadable && unreadable.size > 0 && collection.fields) collection.fields = without(collection.fields, unreadable)
  }
}

const unreadableOf = ({ flattenedFields }: CollectionView): ReadonlySet<string> =>
  new Set(flattenedFields.flatMap(({ name, custom }) => (custom?.unreadable === true ? [name] : [])))

/** Rows, folds and tabs without a name only arrange the form; what has a name holds fields of its own. */
function without(fields: ClientField[], names: ReadonlySet<string>): ClientField[] {
  return fields.map((field) => {
    if (field.name !== undefined) return names.has(field.name) ? gap : field
    return {
      ...field,
      ...(field.fields ? { fields: without(field.fields, names) } : {}),
      ...(field.tabs ? { tabs: without(field.tabs, names) } : {}),
    }
  })
}

/** Keeps the place: Payload finds parts without a name by their number in the list, the same one as on the server. */
const gap: ClientField = { type: 'ui', admin: { disabled: true, hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true } }
