import { bilingual } from '../../language/bilingual.ts'

export const memberTexts = {
  choose: bilingual('请选择', 'Choose'),
  confirm: bilingual('确定', 'OK'),
  loading: bilingual('正在加载…', 'Loading…'),
  assign: bilingual('分配负责人（{count}）…', 'Assign ({count})…'),
  assignTitle: bilingual('分配客户', 'Assign customers'),
  assignIntro: bilingual(
    '选中的 {count} 个客户将依次平均分给下面勾选的员工。',
    'The {count} chosen customers are dealt out, one after another, to the people ticked below.',
  ),
  assigned: bilingual('已分配 {count} 个客户', '{count} customers assigned'),
  tooMany: bilingual('一次最多分配 200 个客户，请缩小选择范围', 'At most 200 customers are assigned at once; choose fewer'),
  handOver: bilingual('交接全部记录…', 'Hand everything over…'),
  handOverTitle: bilingual('交接', 'Hand over'),
  handOverIntro: bilingual(
    '该员工在本企业负责的以下记录（含回收站）将全部转给接收人，不能自动撤销：',
    'These records of the member in this company, those in the recycle bin too, go to the person who takes over. It cannot be undone by itself:',
  ),
  nothingOwned: bilingual('该员工名下没有记录，无需交接。', 'This member owns no records; there is nothing to hand over.'),
  receiver: bilingual('接收人', 'Who takes over'),
  handedOver: bilingual('已交接 {count} 条记录', '{count} records handed over'),
  count: bilingual('{count} 条', '{count}'),
}
