import { bilingual } from '../../../../src/plugin/admin.ts'

export const progressTexts = {
  title: bilingual('销售进程', 'Progress'),
  here: bilingual('当前阶段', 'Now here'),
  moveTo: bilingual('移到“{to}”', 'Move to “{to}”'),
  days: bilingual('{days} 天', '{days} days'),
  record: bilingual('记录进程…', 'Record a step…'),
  marks: bilingual('{action}（到达“{stage}”）', '{action} (reaches “{stage}”)'),
  win: bilingual('赢单', 'Win'),
  lose: bilingual('丢单…', 'Lose…'),
  reopen: bilingual('重新打开…', 'Reopen…'),
  saveFirst: bilingual('请先保存修改', 'Save your changes first'),
  moved: bilingual('“{title}”已移到“{to}”', '“{title}” moved to “{to}”'),
  recorded: bilingual('已记录“{action}”', '“{action}” recorded'),
}
