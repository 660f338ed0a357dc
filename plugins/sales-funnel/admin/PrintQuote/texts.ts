import { bilingual } from '../../../../src/plugin/admin.ts'

export const printTexts = {
  menu: bilingual('打印 / PDF', 'Print / PDF'),
  'pdf-zh': bilingual('下载 PDF（中文）', 'Download PDF (Chinese)'),
  'pdf-en': bilingual('下载 PDF（英文）', 'Download PDF (English)'),
  'print-zh': bilingual('打印（中文）', 'Print (Chinese)'),
  'print-en': bilingual('打印（英文）', 'Print (English)'),
}
