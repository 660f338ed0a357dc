export { enteredAt } from './enteredAt.ts'
export { watchCounts, watchQuery } from './watch.ts'
