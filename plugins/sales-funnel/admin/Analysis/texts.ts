import { bilingual } from '../../../../src/plugin/admin.ts'

export const analysisTexts = {
  title: bilingual('销售分析', 'Sales analysis'),
  intro: bilingual('统计您能看到的记录；点击数字可查看对应的记录。', 'Counted over the records that you see; numbers lead to the records behind them.'),
  reports: bilingual('报表', 'Reports'),
  from: bilingual('从', 'From'),
  to: bilingual('到', 'To'),
  person: bilingual('人员', 'Person'),
  everybody: bilingual('全部人员', 'Everybody'),
  process: bilingual('销售流程', 'Process'),
  everyProcess: bilingual('全部流程', 'All processes'),
  firstProcess: bilingual('第一个流程', 'The first process'),
  by: bilingual('分类方式', 'Group by'),
  total: bilingual('合计', 'Total'),
  days: bilingual('{days} 天', '{days} days'),
  drill: bilingual('查看“{name}”的 {count} 条记录', 'Show the {count} records of “{name}”'),
  csv: bilingual('导出 CSV', 'Export CSV'),
  none: bilingual('没有符合条件的数据。请放宽筛选条件。', 'There is nothing to count. Widen the filters.'),
  loading: bilingual('正在加载…', 'Loading…'),
}
