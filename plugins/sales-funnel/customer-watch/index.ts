export { dealCounts } from './dealCounts.ts'
export { enteredAt } from './enteredAt.ts'
export { lifecycleCounts, lifecycleQuery } from './lifecycleQuery.ts'
export { watchCounts, watchQuery } from './watch.ts'
