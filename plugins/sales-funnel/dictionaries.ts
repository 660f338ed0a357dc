import type { PluginDictionary } from '../../src/plugin/index.ts'

/** Where leads and opportunities come from is the customers' own dictionary, so that both are counted alike. */
export const dictionaries: PluginDictionary[] = [
  {
    code: 'lead-status',
    name: '线索状态',
    items: [
      { value: 'new', label: '新线索', labelEn: 'New', color: '#1677ff', active: true, isDefault: true },
      { value: 'contacted', label: '已联系', labelEn: 'Contacted', color: '#13c2c2', active: true },
      { value: 'qualified', label: '已确认需求', labelEn: 'Qualified', color: '#52c41a', active: true },
      { value: 'converted', label: '已转化', labelEn: 'Converted', color: '#722ed1', active: true },
      { value: 'invalid', label: '无效', labelEn: 'Invalid', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'opportunity-type',
    name: '商机类型',
    items: [
      { value: 'new-business', label: '新客户新业务', labelEn: 'New business', color: '#1677ff', active: true },
      { value: 'repeat', label: '老客户复购', labelEn: 'Repeat purchase', color: '#52c41a', active: true },
      { value: 'upgrade', label: '升级与增购', labelEn: 'Upgrade', color: '#722ed1', active: true },
      { value: 'renewal', label: '续约', labelEn: 'Renewal', color: '#13c2c2', active: true },
      { value: 'tender', label: '招投标', labelEn: 'Tender', color: '#fa8c16', active: true },
      { value: 'other', label: '其他', labelEn: 'Other', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'opportunity-priority',
    name: '商机优先级',
    items: [
      { value: 'high', label: '高', labelEn: 'High', color: '#f5222d', active: true },
      { value: 'medium', label: '中', labelEn: 'Medium', color: '#fa8c16', active: true },
      { value: 'low', label: '低', labelEn: 'Low', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'opportunity-evaluation',
    name: '商机评估',
    items: [
      { value: 'strong', label: '把握很大', labelEn: 'Strong', color: '#52c41a', active: true },
      { value: 'fair', label: '有希望', labelEn: 'Fair', color: '#1677ff', active: true },
      { value: 'weak', label: '希望不大', labelEn: 'Weak', color: '#fa8c16', active: true },
      { value: 'unclear', label: '有待了解', labelEn: 'Unclear', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'loss-reason',
    name: '商机失败原因',
    items: [
      { value: 'price', label: '价格', labelEn: 'Price', color: '#f5222d', active: true },
      { value: 'product', label: '产品不符合要求', labelEn: 'Product', color: '#fa8c16', active: true },
      { value: 'delivery', label: '交货与运输', labelEn: 'Delivery', color: '#faad14', active: true },
      { value: 'terms', label: '付款与商务条件', labelEn: 'Terms of payment', color: '#13c2c2', active: true },
      { value: 'qualification', label: '资质与业绩', labelEn: 'Qualification', color: '#2f54eb', active: true },
      { value: 'budget', label: '客户预算取消', labelEn: 'Budget withdrawn', color: '#722ed1', active: true },
      { value: 'need', label: '需求变化', labelEn: 'Changed needs', color: '#eb2f96', active: true },
      { value: 'other', label: '其他', labelEn: 'Other', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'sales-channel',
    name: '销售渠道',
    items: [
      { value: 'direct', label: '直销', labelEn: 'Direct', color: '#1677ff', active: true },
      { value: 'agent', label: '代理', labelEn: 'Agent', color: '#722ed1', active: true },
      { value: 'distributor', label: '分销', labelEn: 'Distributor', color: '#13c2c2', active: true },
      { value: 'retailer', label: '零售', labelEn: 'Retailer', color: '#52c41a', active: true },
    ],
  },
  {
    code: 'expense-category',
    name: '销售费用类别',
    items: [
      { value: 'travel', label: '差旅', labelEn: 'Travel', color: '#1677ff', active: true },
      { value: 'entertainment', label: '业务招待', labelEn: 'Entertainment', color: '#fa8c16', active: true },
      { value: 'gift', label: '礼品', labelEn: 'Gifts', color: '#722ed1', active: true },
      { value: 'sample', label: '样品', labelEn: 'Samples', color: '#13c2c2', active: true },
      { value: 'promotion', label: '推广与展会', labelEn: 'Promotion and fairs', color: '#52c41a', active: true },
      { value: 'communication', label: '通讯', labelEn: 'Communication', color: '#2f54eb', active: true },
      { value: 'commission', label: '佣金', labelEn: 'Commission', color: '#eb2f96', active: true },
      { value: 'other', label: '其他', labelEn: 'Other', color: '#8c8c8c', active: true },
    ],
  },
  {
    code: 'competitor-danger',
    name: '竞争威胁程度',
    items: [
      { value: 'high', label: '高', labelEn: 'High', color: '#f5222d', active: true },
      { value: 'medium', label: '中', labelEn: 'Medium', color: '#fa8c16', active: true },
      { value: 'low', label: '低', labelEn: 'Low', color: '#52c41a', active: true },
    ],
  },
]
