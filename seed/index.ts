export { seedAdminOnly, seedDemo } from './seedDemo.ts'
export { hasUsers } from './seedPeople.ts'
export { seedPlatform } from './seedPlatform.ts'
export type { Account as DemoAccount } from '../src/host/accountsFile.ts'
