import type { Field } from 'payload'

import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/** Individuals are people with an employer and a family; enterprises are not asked for either. */
const ofIndividuals = { condition: (data: { kind?: string | null }) => data.kind === 'individual' } as const

const personal = { custom: { section: bilingual('个人信息', 'Personal information') }, admin: ofIndividuals } as const
const employer = { custom: { section: bilingual('单位信息', 'Employer') }, admin: ofIndividuals } as const
const family = { custom: { section: bilingual('家庭信息', 'Family') }, admin: ofIndividuals } as const
const other = { custom: { section: bilingual('其它信息', 'Other information') }, admin: ofIndividuals } as const

/** The four blocks of information about a customer who is an individual (B9). */
export const individualBlocks: Field[] = [
  dictionaryField({ name: 'gender', dictionary: 'gender', label: bilingual('性别', 'Gender'), ...personal }),
  {
    name: 'birthday',
    type: 'date',
    label: bilingual('生日', 'Birthday'),
    custom: personal.custom,
    admin: { ...ofIndividuals, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  },
  dictionaryField({ name: 'maritalStatus', dictionary: 'marital-status', label: bilingual('婚姻状况', 'Marital status'), ...personal }),
  dictionaryField({ name: 'education', dictionary: 'education', label: bilingual('学历', 'Education'), ...personal }),
  { name: 'hobbies', type: 'text', label: bilingual('兴趣爱好', 'Hobbies'), maxLength: 300, ...personal },
  { name: 'employerName', type: 'text', label: bilingual('工作单位', 'Employer'), maxLength: 200, ...employer },
  { name: 'employerDepartment', type: 'text', label: bilingual('所在部门', 'Department'), maxLength: 100, ...employer },
  { name: 'jobTitle', type: 'text', label: bilingual('职务', 'Job title'), maxLength: 100, ...employer },
  {
    name: 'employerPhone',
    type: 'text',
    label: bilingual('单位电话', 'Telephone at work'),
    maxLength: 50,
    ...employer,
    custom: { ...employer.custom, form: 'phone' },
  },
  { name: 'employerAddress', type: 'text', label: bilingual('单位地址', 'Address of the employer'), maxLength: 300, ...employer },
  { name: 'familyMembers', type: 'textarea', label: bilingual('家庭成员', 'Members of the family'), maxLength: 1000, ...family },
  { name: 'homePhone', type: 'text', label: bilingual('家庭电话', 'Telephone at home'), maxLength: 50, ...family, custom: { ...family.custom, form: 'phone' } },
  { name: 'homeAddress', type: 'text', label: bilingual('家庭住址', 'Home address'), maxLength: 300, ...family },
  { name: 'referredBy', type: 'text', label: bilingual('介绍人', 'Referred by'), maxLength: 100, ...other },
  { name: 'consumption', type: 'textarea', label: bilingual('消费习惯', 'Buying habits'), maxLength: 1000, ...other },
]
