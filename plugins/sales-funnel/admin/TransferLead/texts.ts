import { bilingual } from '../../../../src/plugin/admin.ts'

export const transferTexts = {
  transfer: bilingual('移交…', 'Transfer…'),
  title: bilingual('移交线索', 'Transfer the lead'),
  about: bilingual('对方成为这条线索的负责人；此后谁能看到它，由共享方式决定。', 'They own the lead then; who sees it follows the sharing mode.'),
  to: bilingual('移交给', 'Transfer to'),
  choose: bilingual('请选择', 'Choose'),
  confirm: bilingual('移交', 'Transfer'),
  transferred: bilingual('已移交', 'Transferred'),
  saveFirst: bilingual('请先保存修改', 'Save the changes first'),
}
