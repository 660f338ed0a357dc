import { serveTasks } from './serveTasks.ts'
import { tasks } from './tasks.ts'

serveTasks(tasks)
