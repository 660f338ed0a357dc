import { bilingual } from '../../language/bilingual.ts'

export const positionTexts = {
  open: bilingual('按模板建立…', 'From a template…'),
  title: bilingual('按模板建立职位', 'Positions from a template'),
  intro: bilingual(
    '选择层级，系统将一次建立整棵职位树及其模块权限，之后可随意修改。',
    'Choose how many levels: the whole tree of positions is made with its rights, and you may change everything afterwards.',
  ),
  levels2: bilingual('两层', 'Two levels'),
  levels3: bilingual('三层', 'Three levels'),
  levels4: bilingual('四层', 'Four levels'),
  make: bilingual('建立这些职位', 'Make these positions'),
  made: bilingual('已建立 {count} 个职位', '{count} positions made'),
}
