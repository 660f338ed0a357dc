/** Brings the installation back to a back-up; the lab must be stopped: `npm run restore -- FILE`. */
import { restore } from '../src/backup/restore.ts'
import { readEnvironment } from '../src/environment.ts'

const file = process.argv[2]
if (file) {
  try {
    const previous = await restore(readEnvironment(), file)
    console.log(`已恢复 Restored from ${file}. 原数据保存在 What was there before is kept in ${previous}`)
  } catch (error) {
    console.error(`恢复失败 Nothing was restored: ${(error as Error).message}`)
    process.exitCode = 1
  }
} else {
  console.error('用法 Usage: npm run restore -- FILE')
  process.exitCode = 1
}
