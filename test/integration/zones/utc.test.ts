/**
 * @jest-environment ./test/helpers/serverInZone.mjs
 * @jest-environment-options {"timeZone": "UTC"}
 */
import { sameEverywhere } from './sameEverywhere.ts'

sameEverywhere('UTC')
