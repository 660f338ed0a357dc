export { runInWorker } from './runInWorker.ts'
export { WorkerFailure } from './workerFailure.ts'
