import eslint from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { importWalls } from './scripts/lint/import-walls.mjs'
import { reasonedDisable } from './scripts/lint/reasoned-disable.mjs'

const project = { rules: { 'import-walls': importWalls, 'reasoned-disable': reasonedDisable } }

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }
const noClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take nowMs as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take nowMs as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take the chance as an argument.',
  },
]

export default tseslint.config(
  { ignores: ['.cache/', 'out/', 'dist/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.vue'] },
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'no-undef': 'off', 'vue/block-lang': ['error', { script: { lang: 'ts' } }] },
  },
  {
    plugins: { project },
    rules: {
      'project/import-walls': 'error',
      'project/reasoned-disable': 'error',
      complexity: ['error', 10],
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': ['error', noEnums],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
    },
  },
  {
    files: ['electron/**/*.ts', 'src/**/*.{ts,vue}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: [
      'electron/{bilibili,shared,invented}/**/*.ts',
      'electron/main/**/*.ts',
      'src/**/*.{ts,vue}',
    ],
    ignores: ['electron/main/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, ...noClock] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.{ts,mjs}', '**/*.vue'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    // The type check knows which globals there are, and none of these is a source of the app.
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-undef': 'off',
    },
  },
  prettier,
)
