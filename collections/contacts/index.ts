import type { CollectionConfig } from 'payload'

import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companyCollection } from '../companyCollection.ts'
import { findDuplicates } from '../customers/commands/index.ts'

const contact = bilingual('联系方式', 'Contact data')

/** Contacts (C1 to C6). One person may belong to several customers, each with a relation (R35, S22). */
export const Contacts: CollectionConfig = companyCollection({
  slug: 'contacts',
  customizable: true,
  sharing: { follows: { collection: 'customers', path: 'customers.customer' } },
  labels: { singular: bilingual('联系人', 'Contact'), plural: bilingual('联系人', 'Contacts') },
  listColumns: ['name', 'department', 'title', 'mobile', 'email', 'category', 'owner'],
  admin: {
    useAsTitle: 'name',
    group: bilingual('客户管理', 'Customers'),
    listSearchableFields: ['name', 'mobile', 'phone', 'email'],
  },
  indexes: [{ fields: ['company', 'name'] }],
  endpoints: [findDuplicates('contacts', { name: ['name'], phone: ['mobile', 'phone'], email: ['email'] })],
  fields: [
    { name: 'name', type: 'text', label: bilingual('姓名', 'Name'), required: true, maxLength: 100, custom: { essential: true } },
    { name: 'department', type: 'text', label: bilingual('部门', 'Department'), maxLength: 100 },
    { name: 'title', type: 'text', label: bilingual('职务', 'Title'), maxLength: 100 },
    dictionaryField({ name: 'category', dictionary: 'contact-category', label: bilingual('联系人分类', 'Category') }),
    dictionaryField({ name: 'group', dictionary: 'contact-group', label: bilingual('联系人分组', 'Group') }),
    { name: 'birthday', type: 'date', label: bilingual('生日', 'Birthday'), admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } } },
    {
      name: 'customers',
      type: 'array',
      label: bilingual('所属客户', 'Customers'),
      labels: { singular: bilingual('所属客户', 'Customer'), plural: bilingual('所属客户', 'Customers') },
      maxRows: 50,
      fields: [
        { name: 'customer', type: 'relationship', relationTo: 'customers', required: true, label: bilingual('客户', 'Customer'), index: true },
        { name: 'relation', type: 'text', maxLength: 100, label: bilingual('关系', 'Relation') },
        { name: 'primary', type: 'checkbox', label: bilingual('主要联系人', 'Main contact') },
      ],
      custom: { essential: true, oneRowPer: 'customer' },
    },
    { name: 'mobile', type: 'text', label: bilingual('手机', 'Mobile'), maxLength: 50, index: true, custom: { section: contact, form: 'phone' } },
    { name: 'phone', type: 'text', label: bilingual('电话', 'Telephone'), maxLength: 50, custom: { section: contact, form: 'phone' } },
    { name: 'email', type: 'email', label: bilingual('电子邮箱', 'E-mail'), custom: { section: contact } },
    { name: 'wechat', type: 'text', label: bilingual('微信', 'WeChat'), maxLength: 100, custom: { section: contact } },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
  ],
})
