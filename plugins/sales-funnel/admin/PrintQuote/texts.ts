import { bilingual } from '../../../../src/plugin/admin.ts'

export const printTexts = {
  zh: bilingual('打印 / PDF（中文）', 'Print / PDF (Chinese)'),
  en: bilingual('打印 / PDF（英文）', 'Print / PDF (English)'),
  hint: bilingual('打开后按 Ctrl+P，可打印或另存为 PDF', 'Press Ctrl+P there to print it or to save it as PDF'),
}
