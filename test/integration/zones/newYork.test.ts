/**
 * @jest-environment ./test/helpers/serverInZone.mjs
 * @jest-environment-options {"timeZone": "America/New_York"}
 */
import { sameEverywhere } from './sameEverywhere.ts'

sameEverywhere('America/New_York')
