import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

/** The answer when the database cannot take the write now (503); `data.retryAfter` is in seconds. */
export function databaseBusy(cause?: unknown): LabError {
  return new LabError({
    code: 'busy',
    message: bilingual('数据库正忙，您的更改没有保存，请稍后重试', 'The database is busy and your change was not saved. Try again in a moment'),
    data: { retryAfter: 2 },
    cause,
  })
}

/** The answer when a transaction was taken back before its request was ready (503). */
export function transactionLost(cause?: unknown): LabError {
  return new LabError({
    code: 'busy',
    message: bilingual(
      '操作时间过长或中断，已全部撤销，没有保存任何内容，请重试',
      'The work took too long or broke off. All of it was taken back and nothing was saved. Try again',
    ),
    data: { retryAfter: 1 },
    cause,
  })
}

/** The answer when the database's word on a commit never came (503): the work may or may not be stored. */
export function outcomeUnknown(cause?: unknown): LabError {
  return new LabError({
    code: 'busy',
    message: bilingual(
      '与数据库的连接中断，无法确认是否已保存，请刷新查看后再操作',
      'The connection to the database broke off before it confirmed. Look whether your change is there before you try again',
    ),
    data: { retryAfter: 5, outcome: 'unknown' },
    cause,
  })
}
