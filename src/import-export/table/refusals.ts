import { bilingual, type Bilingual } from '../../language/bilingual.ts'
import { TaskRefusal } from '../../workers/taskRefusal.ts'
import { importLimits } from './table.ts'

/** The file cannot be read, and why. */
export const unreadable = (zh: string, en: string, cause?: unknown) => new TaskRefusal({ code: 'invalid', field: 'file', message: bilingual(zh, en), cause })

export const tooLarge = (message: Bilingual) => new TaskRefusal({ code: 'too-large', field: 'file', message })

export const tooManyRows = () => tooLarge(bilingual(`一次最多导入 ${importLimits.rows} 行`, `At most ${importLimits.rows} rows are imported at once`))

export const tooManyColumns = () => tooLarge(bilingual(`最多 ${importLimits.columns} 列`, `At most ${importLimits.columns} columns`))

export const tooMuchContent = () => tooLarge(bilingual('文件内容太多，请分成几个文件导入', 'The file has too much content; import it in parts'))
