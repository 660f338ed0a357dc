import type { PluginDictionary } from '../../src/plugin/index.ts'

/** On every installation at its next start; what an admin changes or removes then stays so. */
export const dictionaries: PluginDictionary[] = [
  {
    code: 'customer-complaints-kind',
    name: '客户投诉类型',
    items: [
      { value: 'ordinary', label: '一般', labelEn: 'Ordinary', color: '#1677ff', active: true, isDefault: true },
      { value: 'urgent', label: '紧急', labelEn: 'Urgent', color: '#f5222d', active: true },
    ],
  },
]
