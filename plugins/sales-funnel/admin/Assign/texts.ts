import { bilingual } from '../../../../src/plugin/admin.ts'

export const assignTexts = {
  assign: bilingual('指派…', 'Assign…'),
  title: bilingual('指派商机', 'Assign the opportunity'),
  about: bilingual(
    '指派给您的下级，对方成为负责人；指派人和时间会被记录。',
    'It goes to somebody below you, who becomes its owner; who assigned it and when is kept.',
  ),
  to: bilingual('指派给', 'Assign to'),
  confirm: bilingual('确定', 'OK'),
  choose: bilingual('请选择', 'Choose'),
  assigned: bilingual('已指派给{name}', 'Assigned to {name}'),
}
