import base from './jest.config.mjs'

/** Suites that start the built server: in a browser (test/browser) and as a process (test/boot). Needs `npm run build` and Chromium. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser', '<rootDir>/test/boot'],
  testPathIgnorePatterns: ['/node_modules/'],
  collectCoverageFrom: [],
  coverageThreshold: undefined,
  testTimeout: 120_000,
  maxWorkers: 1,
}
