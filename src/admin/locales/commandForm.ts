import { bilingual } from '../../language/bilingual.ts'

export const commandFormTexts = {
  title: bilingual('还需要填写', 'Still needed'),
  about: bilingual('企业的表单要求填写以下内容。', 'The forms of the company require the following.'),
  yes: bilingual('是', 'Yes'),
  confirm: bilingual('确定', 'OK'),
  cancel: bilingual('取消', 'Cancel'),
  cannotAsk: bilingual('“{label}”请在表单中填写', 'Fill in “{label}” in the form'),
}
