/**
 * @jest-environment ./test/helpers/serverInZone.mjs
 * @jest-environment-options {"timeZone": "Asia/Shanghai"}
 */
import { sameEverywhere } from './sameEverywhere.ts'

sameEverywhere('Asia/Shanghai')
