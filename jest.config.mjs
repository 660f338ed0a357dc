/** Native ESM; every suite builds its own database in a temporary folder (test/helpers). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/collections', '<rootDir>/plugins', '<rootDir>/seed', '<rootDir>/assurance', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Suites that need the built server run with jest.browser.config.mjs.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/boot/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/company-schema/**/*.ts', 'src/company-database/**/*.ts', 'src/commands/**/*.ts', '!**/*.test.ts'],
  coverageReporters: ['text', 'json-summary'],
  coverageThreshold: {
    './src/company-schema/': { lines: 90 },
    './src/company-database/': { lines: 90 },
    './src/commands/': { lines: 90 },
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/test/helpers/emptyModule.ts', '^@payload-config$': '<rootDir>/payload.config.ts' },
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/longestFirst.mjs',
}
