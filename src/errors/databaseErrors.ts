import { bilingual } from '../language/bilingual.ts'
import { LabError } from './labError.ts'

interface DatabaseError {
  name?: unknown
  code?: unknown
  message?: unknown
  path?: unknown
  cause?: unknown
  errorLabels?: unknown
}

export const busy = (): LabError =>
  new LabError({ code: 'busy', message: bilingual('数据库正忙，请稍后再试', 'The database is busy; please try again in a moment') })

/** Says what an error of either database means for the person who asked; `null` when it is none that they can do anything about. */
export function meaningOfDatabaseError(error: unknown): LabError | null {
  for (const one of chainOf(error)) {
    const meaning = meaningOfStorage(one) ?? meaningOfSqlite(one) ?? meaningOfMongo(one)
    if (meaning) return meaning
  }
  return null
}

/** Drizzle and Payload wrap what the driver threw. */
function chainOf(error: unknown): DatabaseError[] {
  const chain: DatabaseError[] = []
  for (let one = error; typeof one === 'object' && one !== null && chain.length < 5; one = (one as DatabaseError).cause) chain.push(one)
  return chain
}

export const storageFull = (): LabError =>
  new LabError({
    code: 'storage-full',
    message: bilingual(
      '服务器的磁盘已满或无法写入，没有保存，请联系管理员',
      'The disk of the server is full or cannot be written; nothing was saved. Tell your administrator',
    ),
  })

const noStorage = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EROFS'])

function meaningOfStorage({ code }: DatabaseError): LabError | null {
  return noStorage.has(code) ? storageFull() : null
}

function meaningOfSqlite({ code, message }: DatabaseError): LabError | null {
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return null
  const text = typeof message === 'string' ? message : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy()
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY')) return storageFull()
  if (code === 'SQLITE_TOOBIG') return new LabError({ code: 'too-large', message: bilingual('内容过大', 'The content is too large') })
  if (!code.startsWith('SQLITE_CONSTRAINT')) return null
  if (/UNIQUE|PRIMARYKEY/i.test(code + text)) return taken()
  if (/FOREIGN ?KEY/i.test(code + text)) return missingReference()
  return /NOT ?NULL/i.test(code + text) ? incomplete() : null
}

const unreachable = /^(Mongo(Network|ServerSelection|NotConnected|TopologyClosed|PoolClosed|PoolCleared|WaitQueueTimeout)|PoolClearedOnNetwork)/
/** A member that is no primary any more, or not yet, or is being stopped. */
const notPrimary = new Set<unknown>([10_107, 13_435, 11_600, 11_602, 189, 91])
/** The driver passes on as it is that the other side has closed a connection to which it was about to write. */
const brokenSocket = new Set<unknown>(['EPIPE', 'ECONNRESET'])

function meaningOfMongo({ name, code, path, errorLabels }: DatabaseError): LabError | null {
  if (code === 11_000) return taken()
  if (name === 'CastError') return wrongType(typeof path === 'string' ? path : undefined)
  const labels = errorLabels instanceof Set ? [...errorLabels] : Array.isArray(errorLabels) ? errorLabels : []
  const isTransient = labels.includes('TransientTransactionError') || labels.includes('RetryableWriteError') || notPrimary.has(code)
  const isUnreachable = brokenSocket.has(code) || (typeof name === 'string' && unreachable.test(name))
  return isTransient || isUnreachable ? busy() : null
}

const taken = () => new LabError({ code: 'invalid', message: bilingual('该值已被使用', 'This value is already in use'), data: { errors: [] } })

const missingReference = () =>
  new LabError({ code: 'invalid', message: bilingual('所引用的记录不存在', 'A record that this refers to does not exist'), data: { errors: [] } })

const incomplete = () => new LabError({ code: 'invalid', message: bilingual('缺少必填的内容', 'Something that is required is missing'), data: { errors: [] } })

const wrongType = (path: string | undefined) =>
  new LabError({
    code: 'invalid',
    field: path,
    message: bilingual(`值的类型不正确：${path ?? ''}`, `A value has the wrong type: ${path ?? ''}`),
    data: { errors: path ? [{ path }] : [] },
  })
