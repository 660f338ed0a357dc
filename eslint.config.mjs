import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/** Days and moments are those of the class (src/time), never of the server or of the browser. */
const timeOfTheMachine = [
  {
    selector: 'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    message: 'This is the time of the server or of the browser. Ask src/time: wallClockOf, dayOf, daysLater, today.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/], CallExpression[callee.property.name="toLocaleString"][callee.object.type="NewExpression"]',
    message: 'This is written in the zone of the server or of the browser. Use momentInWords, dayInWords, shownMoment of src/time.',
  },
  {
    selector:
      'NewExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"], CallExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]',
    message: 'Days and moments are put into words in src/time: momentInWords, dayInWords.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(slice|substring|split)$/][callee.object.callee.property.name="toISOString"]',
    message: 'This is the day in UTC. Ask src/time: dayOf a moment in its zone, writtenDay of a stored day, daysLater, calendarDay.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^to(Date|Time)String$/]',
    message: 'This is the time of the server or of the browser. Ask src/time.',
  },
]

export default tseslint.config(
  {
    ignores: ['node_modules/', '**/.next/', '.data/', 'coverage/', 'src/migrations/', 'src/app/(payload)/admin/importMap.js', 'next-env.d.ts'],
  },
  ...tseslint.configs.strict,
  prettier,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'collections/**/*.ts', 'plugins/**/*.ts', 'plugins/**/*.tsx', 'seed/**/*.ts'],
    ignores: ['src/time/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...timeOfTheMachine],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['date-fns', 'date-fns/*'], message: 'It knows the zone of the machine alone. Ask src/time.' }] },
      ],
    },
  },
  { files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
