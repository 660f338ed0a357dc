import { bilingual } from '../../../../src/plugin/admin.ts'

export const priceTexts = {
  title: bilingual('保存后的价格', 'Prices after saving'),
  line: bilingual('行', 'Line'),
  listPrice: bilingual('标准价', 'List price'),
  quantity: bilingual('数量', 'Quantity'),
  discount: bilingual('折扣', 'Discount'),
  price: bilingual('折后单价', 'Price'),
  amount: bilingual('金额', 'Amount'),
  reason: bilingual('价格说明', 'Why this price'),
  needsApproval: bilingual('超出您的折扣权限（{limit}%），提交后需要审批', 'Beyond what you may grant ({limit} %): needs approval once submitted'),
  total: bilingual('合计', 'Total'),
  kept: bilingual('未改动的 {count} 行保持原价', '{count} unchanged lines keep their prices'),
}
