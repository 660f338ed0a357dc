import { bilingual } from '../../../../src/plugin/admin.ts'

export const poolTexts = {
  claim: bilingual('领取', 'Claim'),
  nobodys: bilingual('该客户在公海中，没有负责人。', 'Nobody owns this customer: it is in the pool.'),
  claimed: bilingual('已领取，您是负责人', 'Claimed: the customer is yours'),
  return: bilingual('退回公海…', 'Return to the pool…'),
  returnTitle: bilingual('退回公海', 'Return to the pool'),
  returnAbout: bilingual(
    '退回后该客户没有负责人，企业里能查看客户的人都能看到并领取它。',
    'Nobody owns the customer then; everybody in the company who reads customers sees it and may claim it.',
  ),
  reason: bilingual('原因', 'Reason'),
  confirmReturn: bilingual('退回', 'Return'),
  returned: bilingual('已退回公海', 'Returned to the pool'),
  saveFirst: bilingual('请先保存修改', 'Save the changes first'),
  pool: bilingual('公海', 'Pool'),
  recycle: bilingual('回收…', 'Recycle…'),
  recycleTitle: bilingual('回收长期未联系的客户', 'Recycle neglected customers'),
  recycleAbout: bilingual(
    '把这些天里没有人联系过的客户退回公海，最早建立的在前，每次最多 100 个。先看名单，再回收。',
    'Customers with whom nobody has had contact for so many days go back to the pool, the longest known first, at most 100 at a time. Look at the list first.',
  ),
  days: bilingual('多少天未联系', 'Days without contact'),
  preview: bilingual('查看名单', 'Show which'),
  nobody: bilingual('没有 {days} 天未联系的客户', 'There is no customer without contact for {days} days'),
  found: bilingual('{count} 个客户已有 {days} 天未联系', '{count} customers without contact for {days} days'),
  firstOnes: bilingual('，这次回收前 {count} 个', '; this time the first {count}'),
  lastContact: bilingual('最近联系 {date}', 'Last contact {date}'),
  noContact: bilingual('从未联系', 'Never'),
  confirmRecycle: bilingual('回收 {count} 个', 'Recycle {count}'),
  recycled: bilingual('已回收 {count} 个客户', '{count} customers recycled'),
  remaining: bilingual('已回收 {count} 个客户，还有 {remaining} 个', '{count} customers recycled, {remaining} remain'),
}
