import { currentStore } from '../company-schema/requestStore.ts'
import { defaultZone } from './zoneName.ts'

/**
 * The zone of everything that the current request shows and reads: the class's when it has one of its own, else the
 * installation's (`TIME_ZONE`). Never the server's, never the browser's.
 *
 * @returns a name such as `Asia/Shanghai`
 */
export const currentZone = (): string => currentStore().company?.timeZone ?? installationZone()

/** The zone of the installation; `readEnvironment` has refused a name that does not exist. */
export const installationZone = (): string => process.env.TIME_ZONE || defaultZone
