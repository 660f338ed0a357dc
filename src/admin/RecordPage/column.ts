import type { FieldDescription } from '../../company-schema/describeFields.ts'

/** How a field is shown outside of a form: plain data, so that it travels to the browser. */
export interface Column {
  name: string
  label: string
  kind: 'text' | 'number' | 'money' | 'moment' | 'day' | 'flag' | 'choice' | 'relation' | 'stage'
  options?: { value: string; label: string; color?: string }[]
  /** Of relations: the collection and its field that names a record. */
  collection?: string
  title?: string
}

const kinds: Readonly<Record<string, Column['kind']>> = {
  number: 'number',
  rating: 'number',
  money: 'money',
  date: 'day',
  datetime: 'moment',
  checkbox: 'flag',
  select: 'choice',
  multiselect: 'choice',
  radio: 'choice',
  relationship: 'relation',
  relation: 'relation',
  upload: 'relation',
}

/** Lists, rich text and the like are read in the record itself. */
const unshown = new Set(['array', 'blocks', 'group', 'json', 'richText', 'join', 'ui', 'tab', 'point', 'code'])

interface Known {
  /** Has the field a time of day? */
  isMoment: boolean
  isStage: boolean
  titleOf: (collection: string) => string
}

/** A described field as a column; `null` for what does not fit into one. */
export function columnOf({ name, label, type, options, relationTo }: FieldDescription, { isMoment, isStage, titleOf }: Known): Column | null {
  if (unshown.has(type) || Array.isArray(relationTo)) return null
  const kind = isStage ? 'stage' : type === 'date' && isMoment ? 'moment' : (kinds[type] ?? 'text')
  return {
    name,
    label,
    kind,
    ...(kind === 'choice' ? { options: options?.map(({ value, label: text, color }) => ({ value, label: text, ...(color ? { color } : {}) })) } : {}),
    ...(kind === 'relation' && relationTo ? { collection: relationTo, title: titleOf(relationTo) } : {}),
  }
}
