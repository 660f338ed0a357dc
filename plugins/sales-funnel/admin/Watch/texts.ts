import { bilingual } from '../../../../src/plugin/admin.ts'

export const watchTexts = {
  lifecycle: bilingual('按生命周期查看', 'By stage of life'),
  strip: bilingual('客户跟踪', 'Customers to look after'),
  new: bilingual('新客户', 'New'),
  neglected: bilingual('久未联系', 'Neglected'),
  loss: bilingual('流失预警', 'About to be lost'),
  notice: bilingual('提醒', 'Notice'),
  urgent: bilingual('严重', 'Urgent'),
  lost: bilingual('已流失', 'Lost'),
  silent: bilingual('{days} 天无联系、无成交', '{days} days without contact or deal'),
  noWarnings: bilingual('您的客户都保持着联系', 'All your customers are being looked after'),
  all: bilingual('查看全部 {count} 位', 'All {count}'),
}
