import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import { reasonedDisable } from '../../scripts/lint/reasoned-disable.mjs'

const config: Linter.Config[] = [
  {
    plugins: { project: { rules: { 'reasoned-disable': reasonedDisable } } },
    rules: { 'project/reasoned-disable': 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
]
const complaints = (code: string): number => new Linter().verify(code, config).length

it('wants a reason where a rule is switched off', () => {
  expect(complaints('// eslint-disable-next-line eqeqeq\nvar a\n')).toBe(1)
  expect(complaints('/* eslint-disable eqeqeq */\nvar a\n')).toBe(1)
})

it('is content with one, and with ordinary comments', () => {
  expect(
    complaints('// eslint-disable-next-line eqeqeq -- null and undefined alike\nvar a\n'),
  ).toBe(0)
  expect(complaints('// about eslint-disable\nvar a\n')).toBe(0)
})
