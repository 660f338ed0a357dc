import { bilingual, companyCollection, dictionaryField } from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'
import { keepConversion } from '../hooks/keepConversion.ts'
import { missingInWords, noteMissing } from '../hooks/noteMissing.ts'

const contact = bilingual('联系方式', 'Contact data')
const conversion = bilingual('转化结果', 'Conversion')

/** Leads (D1 to D4). A converted one stays, with links to what it has become (R14). */
export const Leads = companyCollection({
  slug: 'leads',
  customizable: true,
  labels: { singular: bilingual('线索', 'Lead'), plural: bilingual('线索', 'Leads') },
  listColumns: ['name', 'customerName', 'contactName', 'phone', 'source', 'status', 'owner'],
  admin: {
    useAsTitle: 'name',
    group: bilingual('销售管理', 'Sales'),
    listSearchableFields: ['name', 'customerName', 'contactName', 'phone', 'email'],
    components: {
      edit: {
        beforeDocumentControls: [
          '/plugins/sales-funnel/admin/TransferLead/index.tsx#TransferLead',
          '/plugins/sales-funnel/admin/ConvertLead/index.tsx#ConvertLead',
        ],
      },
    },
  },
  indexes: [{ fields: ['company', 'status'] }, { fields: ['company', 'source'] }],
  hooks: { beforeChange: [keepConversion, noteMissing] },
  fields: [
    {
      name: 'missing',
      type: 'text',
      label: bilingual('待补充', 'Still missing'),
      maxLength: 5000,
      admin: {
        readOnly: true,
        disableBulkEdit: true,
        condition: (data) => Boolean(data?.missing),
        description: bilingual(
          '访客留言时未填写的必填项，保存前请补充',
          'What the company requires and the visitor was not asked for; fill it in before you save',
        ),
      },
      ...byServer,
      hooks: { afterRead: [missingInWords] },
    },
    { name: 'name', type: 'text', label: bilingual('线索名称', 'Name'), required: true, maxLength: 200, custom: { essential: true } },
    { name: 'customerName', type: 'text', label: bilingual('客户名称', 'Customer name'), maxLength: 200, custom: { essential: true } },
    { name: 'contactName', type: 'text', label: bilingual('联系人', 'Contact name'), maxLength: 100, custom: { essential: true } },
    { name: 'phone', type: 'text', label: bilingual('电话', 'Telephone'), maxLength: 50, index: true, custom: { section: contact, form: 'phone' } },
    { name: 'email', type: 'email', label: bilingual('电子邮箱', 'E-mail'), custom: { section: contact } },
    dictionaryField({ name: 'source', dictionary: 'customer-source', label: bilingual('线索来源', 'Source') }),
    dictionaryField({ name: 'relation', dictionary: 'customer-relation', label: bilingual('业务关系', 'Business relation') }),
    dictionaryField({ name: 'status', dictionary: 'lead-status', label: bilingual('状态', 'Status'), defaultValue: 'new', custom: { essential: true } }),
    dictionaryField({ name: 'industry', dictionary: 'industry', label: bilingual('行业', 'Industry') }),
    { name: 'province', type: 'text', label: bilingual('省份', 'Province'), maxLength: 50, custom: { section: contact } },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
    {
      name: 'convertedTo',
      type: 'relationship',
      relationTo: 'customers',
      label: bilingual('转化为客户', 'Converted to'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: conversion },
    },
    {
      name: 'convertedContact',
      type: 'relationship',
      relationTo: 'contacts',
      label: bilingual('转化的联系人', 'Contact'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: conversion },
    },
    {
      name: 'convertedOpportunity',
      type: 'relationship',
      relationTo: 'opportunities',
      label: bilingual('转化的商机', 'Opportunity'),
      admin: { readOnly: true },
      ...byServer,
      custom: { ...byServer.custom, section: conversion },
    },
    {
      name: 'convertedAt',
      type: 'date',
      label: bilingual('转化时间', 'Converted at'),
      admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
      ...byServer,
      custom: { ...byServer.custom, section: conversion },
    },
  ],
})
