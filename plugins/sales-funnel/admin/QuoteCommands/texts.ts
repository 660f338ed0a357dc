import { bilingual } from '../../../../src/plugin/admin.ts'

export const quoteCommandTexts = {
  submit: bilingual('提交', 'Submit'),
  accept: bilingual('客户接受', 'Accepted by the customer'),
  'new-version': bilingual('新版本', 'New version'),
  submitted: bilingual('已提交并批准', 'Submitted and approved'),
  accepted: bilingual('客户已接受', 'Accepted'),
  created: bilingual('已建立新版本', 'The new version is there'),
  pending: bilingual('已提交，等待审批', 'Submitted; it waits for approval'),
  saveFirst: bilingual('请先保存修改', 'Save the changes first'),
}
