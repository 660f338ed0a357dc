import { bilingual } from '../../../../src/plugin/admin.ts'

export const gradeTexts = {
  grade: bilingual('按合约金额分级…', 'Grade by contract amount…'),
  title: bilingual('按合约金额分级', 'Grade by contract amount'),
  about: bilingual(
    '每个客户按合约金额得到一个级别。各级起点在“销售设置”中填写。',
    'Every customer gets the grade that its contract amount reaches. The sales settings say from where on.',
  ),
  level: bilingual('级别', 'Grade'),
  from: bilingual('起点金额（元）', 'From (yuan)'),
  count: bilingual('客户数', 'Customers'),
  nothing: bilingual('所有客户的级别都已符合，没有要改的。', 'Every customer has its grade already; nothing changes.'),
  confirm: bilingual('更新 {count} 个客户的级别', 'Change the grade of {count} customers'),
  graded: bilingual('已更新 {count} 个客户的级别', 'The grade of {count} customers was changed'),
  remaining: bilingual('已更新 {count} 个，还有 {remaining} 个', '{count} changed, {remaining} remain'),
}
