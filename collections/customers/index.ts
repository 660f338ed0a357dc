import type { CollectionConfig } from 'payload'

import { optionsInSight } from '../../src/access/visibility/optionsInSight.ts'
import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { withCommands } from '../../src/commands/index.ts'
import { companyCollection } from '../companyCollection.ts'
import { numberSeries } from '../numberSeries.ts'
import { customerCommands, customerTimeline, findDuplicates } from './commands/index.ts'
import { explainTakenCode } from './explainTakenCode.ts'
import { individualBlocks } from './individualBlocks.ts'

const contact = bilingual('联系方式', 'Contact data')
const classification = bilingual('分类与分级', 'Classification')
const finance = bilingual('财务数据', 'Financial data')

/**
 * Customers (B1 to B26). Identity and business role are two axes (R21); level, credit grade, relation grade and hot
 * category are four different attributes (R26); the address has three structured levels (R34).
 */
export const Customers: CollectionConfig = withCommands(
  companyCollection({
    slug: 'customers',
    customizable: true,
    sharing: { offersOwnerless: { takenBy: 'claim' } },
    labels: { singular: bilingual('客户', 'Customer'), plural: bilingual('客户', 'Customers') },
    listColumns: ['name', 'code', 'relation', 'level', 'industry', 'phone', 'owner', 'lastActivityAt'],
    admin: {
      useAsTitle: 'name',
      group: bilingual('客户管理', 'Customers'),
      listSearchableFields: ['name', 'code', 'phone', 'email'],
    },
    indexes: [{ fields: ['company', 'name'] }, { fields: ['company', 'code'], unique: true }, { fields: ['company', 'level'] }],
    endpoints: [customerTimeline, findDuplicates('customers', { name: ['name'], phone: ['phone', 'fax'], email: ['email'] })],
    fields: [
      { name: 'name', type: 'text', label: bilingual('客户名称', 'Customer name'), required: true, maxLength: 200, custom: { essential: true } },
      {
        name: 'code',
        type: 'text',
        label: bilingual('客户编号', 'Customer code'),
        maxLength: 50,
        admin: { description: bilingual('留空则自动编号', 'Numbered automatically when left empty') },
        custom: { essential: true },
        hooks: { beforeDuplicate: [() => null], beforeValidate: [explainTakenCode], beforeChange: [numberSeries('customers', 'KH')] },
      },
      dictionaryField({ name: 'kind', dictionary: 'customer-kind', label: bilingual('客户身份', 'Identity') }),
      dictionaryField({ name: 'relation', dictionary: 'customer-relation', label: bilingual('业务关系', 'Business relation') }),
      dictionaryField({ name: 'source', dictionary: 'customer-source', label: bilingual('客户来源', 'Source') }),
      dictionaryField({ name: 'industry', dictionary: 'industry', label: bilingual('行业', 'Industry') }),
      dictionaryField({ name: 'nature', dictionary: 'company-nature', label: bilingual('公司性质', 'Nature of company') }),
      dictionaryField({ name: 'size', dictionary: 'company-size', label: bilingual('规模', 'Size') }),
      dictionaryField({ name: 'group', dictionary: 'customer-group', label: bilingual('客户分组', 'Group') }),
      { name: 'phone', type: 'text', label: bilingual('电话', 'Telephone'), maxLength: 50, index: true, custom: { section: contact, form: 'phone' } },
      { name: 'fax', type: 'text', label: bilingual('传真', 'Fax'), maxLength: 50, custom: { section: contact, form: 'phone' } },
      { name: 'email', type: 'email', label: bilingual('电子邮箱', 'E-mail'), custom: { section: contact } },
      { name: 'website', type: 'text', label: bilingual('网址', 'Website'), maxLength: 300, custom: { section: contact } },
      { name: 'country', type: 'text', label: bilingual('国家', 'Country'), maxLength: 100, defaultValue: '中国', custom: { section: contact } },
      { name: 'province', type: 'text', label: bilingual('省份', 'Province'), maxLength: 100, custom: { section: contact } },
      { name: 'city', type: 'text', label: bilingual('城市', 'City'), maxLength: 100, custom: { section: contact } },
      { name: 'address', type: 'text', label: bilingual('地址', 'Address'), maxLength: 300, custom: { section: contact } },
      dictionaryField({
        name: 'preferredChannel',
        dictionary: 'contact-channel',
        label: bilingual('偏好的联系渠道', 'Preferred channel'),
        custom: { section: contact },
      }),
      ...individualBlocks,
      dictionaryField({ name: 'level', dictionary: 'customer-level', label: bilingual('客户分级', 'Value grade'), custom: { section: classification } }),
      dictionaryField({ name: 'creditGrade', dictionary: 'credit-grade', label: bilingual('信用等级', 'Credit grade'), custom: { section: classification } }),
      dictionaryField({
        name: 'relationGrade',
        dictionary: 'relation-grade',
        label: bilingual('关系等级', 'Relation grade'),
        custom: { section: classification },
      }),
      dictionaryField({
        name: 'hotCategory',
        dictionary: 'hot-category',
        label: bilingual('热点客户分类', 'Hot-customer category'),
        custom: { section: classification },
      }),
      {
        name: 'agent',
        type: 'relationship',
        relationTo: 'customers',
        label: bilingual('代理商', 'Agent'),
        filterOptions: optionsInSight('customers', { relation: { equals: 'agent' } }),
        custom: { section: classification },
      },
      {
        name: 'parent',
        type: 'relationship',
        relationTo: 'customers',
        label: bilingual('上级客户（集团）', 'Parent customer (group)'),
        custom: { section: classification },
      },
      {
        name: 'contractAmount',
        type: 'number',
        label: bilingual('合约金额（元）', 'Contract amount (yuan)'),
        access: { create: () => false, update: () => false },
        admin: { readOnly: true, description: bilingual('赢单商机的金额之和，自动汇总', 'The amounts of won opportunities, summed by the lab') },
        custom: { section: finance, essential: true, computed: true },
      },
      {
        name: 'lastActivityAt',
        type: 'date',
        label: bilingual('最近联系时间', 'Last activity'),
        access: { create: () => false, update: () => false },
        admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
        custom: { section: finance, essential: true, computed: true },
      },
      { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
    ],
  }),
  customerCommands,
)
