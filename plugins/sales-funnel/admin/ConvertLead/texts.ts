import { bilingual } from '../../../../src/plugin/admin.ts'

export const convertTexts = {
  convert: bilingual('转化…', 'Convert…'),
  title: bilingual('转化线索', 'Convert the lead'),
  about: bilingual(
    '已有同名客户就归到该客户，没有则新建；联系人同样处理，活动、便条和文档一并带过去。每条线索只能转化一次。',
    'It goes to the customer of the same name, or to a new one; so does the contact. Activities, notes and documents go along. A lead is converted once.',
  ),
  withOpportunity: bilingual('同时建立商机', 'Make an opportunity as well'),
  confirm: bilingual('转化', 'Convert'),
  newCustomer: bilingual('已转化为新客户', 'Converted to a new customer'),
  knownCustomer: bilingual('已归到现有客户', 'Converted to the customer that was there'),
  saveFirst: bilingual('请先保存修改', 'Save the changes first'),
}
