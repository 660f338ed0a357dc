import { serveTasks } from '../../../src/workers/serveTasks.ts'
import { TaskRefusal } from '../../../src/workers/taskRefusal.ts'

export const tasks = {
  reverse: () => Promise.resolve({ run: (bytes: Uint8Array) => ({ bytes: bytes.toReversed() }) }),
  forever: () =>
    Promise.resolve({
      run: (): void => {
        for (;;);
      },
    }),
  hoard: () =>
    Promise.resolve({
      run: (): never => {
        const hoard: unknown[] = []
        for (;;) hoard.push({ number: hoard.length, text: `${hoard.length}` })
      },
    }),
  fail: () => Promise.resolve({ run: (): never => JSON.parse('{') as never }),
  die: () => Promise.resolve({ run: (): never => process.exit(3) }),
  refuse: () =>
    Promise.resolve({
      run: (field: string): never => {
        throw new TaskRefusal({ code: 'too-large', field, message: { zh: '太大', en: 'Too large' }, data: { rows: 7 } })
      },
    }),
  wait: () => Promise.resolve({ run: (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms)) }),
}

serveTasks(tasks)
