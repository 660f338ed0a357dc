import type { Field, NumberField, RelationshipField } from 'payload'

import { bilingual, companyField, inLanguage, type Bilingual } from '../../../src/plugin/index.ts'

/** Whose target it is. */
export const userField = ({ description, access }: { description?: Bilingual; access?: RelationshipField['access'] } = {}): RelationshipField => ({
  name: 'user',
  type: 'relationship',
  relationTo: 'users',
  label: bilingual('员工', 'Person'),
  required: true,
  access,
  admin: { allowCreate: false, allowEdit: false, description },
})

const notInRange = (min: number, max: number) =>
  bilingual(`应为 ${String(min)} 到 ${String(max)} 的整数`, `A whole number from ${String(min)} to ${String(max)}`)

/** A number without fraction within its bounds; empty passes unless it is required. */
export const wholeNumber = ({
  min,
  max,
  ...field
}: Omit<NumberField, 'type' | 'validate' | 'hasMany' | 'minRows' | 'maxRows'> & { min: number; max: number }): Field => ({
  ...field,
  type: 'number',
  min,
  max,
  validate: (value: unknown, { req, required }: { req: { t: (key: 'validation:required') => string; i18n: { language: string } }; required?: boolean }) => {
    if (value === null || value === undefined) return required ? req.t('validation:required') : true
    return (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) || inLanguage(notInRange(min, max), req.i18n.language)
  },
})

/** Which fiscal quarter it is for (R7, R8). */
export const quarterFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      wholeNumber({
        name: 'year',
        label: bilingual('财年', 'Fiscal year'),
        required: true,
        min: 2000,
        max: 2199,
        admin: { width: '50%', description: bilingual('以财年开始的那一年命名', 'Named after the year in which it starts') },
      }),
      wholeNumber({ name: 'quarter', label: bilingual('财季', 'Quarter'), required: true, min: 1, max: 4, admin: { width: '50%', description: '1 – 4' } }),
    ],
  },
]

/** What the record is called, and its company; both by the server. */
export const serverFields = (): Field[] => [
  {
    name: 'title',
    type: 'text',
    label: bilingual('名称', 'Title'),
    access: { create: () => false, update: () => false },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    custom: { setByServer: true },
  },
  companyField(),
]

/** One for each person and quarter (R9). */
export const onePerQuarter = { fields: ['company', 'user', 'year', 'quarter'], unique: true }
