import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../..')
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.(?:vue|ts)$/.test(file))
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Attributes whose value is seen or read out. */
const SEEN = /^(?:title|alt|placeholder|label|aria-label|aria-description|aria-roledescription)$/
const STRING = /'([^']*)'|`([^`]*)`/g
const LETTER = /\p{L}/u
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/

/** What is looked at of the syntax tree, whose own types are told apart by numbers. */
interface Branch {
  readonly type: number
  readonly name?: string
  readonly content?: unknown
  readonly value?: { readonly content: string }
  readonly arg?: { readonly content: unknown }
  readonly exp?: Branch
  readonly loc: { readonly source: string }
  readonly props?: readonly Branch[]
  readonly children?: readonly Branch[]
}
const TEXT = 2
const INTERPOLATION = 5
const ATTRIBUTE = 6

/** What a field shows as an example is as it stands in a browser, in any language. */
const NAMES = new Set(['SESSDATA=…; bili_jct=…; DedeUserID=…'])

/** The words that an expression itself brings along: strings that it does not merely look something up by. */
const stringsOf = (expression: string): readonly string[] =>
  [...expression.replaceAll(/\w\('[^']*'\)|\[[^\]]*\]|[!=]== '[^']*'/g, '').matchAll(STRING)]
    .map(([, plain, template]) => plain ?? template?.replaceAll(/\$\{[^}]*\}/g, '') ?? '')
    .filter((text) => LETTER.test(text))

const withLetters = (text: string): readonly string[] =>
  LETTER.test(text) && !NAMES.has(text) ? [text] : []

const propWords = ({ type, name = '', value, arg, exp }: Branch): readonly string[] => {
  if (type === ATTRIBUTE) return SEEN.test(name) ? withLetters(value?.content ?? '') : []
  return SEEN.test(String(arg?.content)) ? stringsOf(exp?.loc.source ?? '') : []
}

/** Words of a template that somebody sees or hears, and that are no locale's. */
const wordsOf = ({ type, content, loc, props = [], children = [] }: Branch): readonly string[] => {
  if (type === TEXT) return withLetters(String(content).trim())
  if (type === INTERPOLATION) return stringsOf(loc.source)
  return [...props.flatMap(propWords), ...children.flatMap(wordsOf)]
}

const wordsIn = (source: string): readonly string[] => {
  const { ast } = parse(source).descriptor.template ?? {}
  return ast == null ? [] : wordsOf(ast as unknown as Branch)
}

it('finds what it is to find', () => {
  const source = `<template><p :title="\`\${a} left\`" alt="Cat">Hello {{ b ? 'yes' : c }}<b v-if="d === 'x'" class="y" /></p></template>`
  expect(wordsIn(source)).toEqual([' left', 'Cat', 'Hello', 'yes'])
})

it('no component says a word that is in no locale', () => {
  const found = files
    .filter((file) => file.endsWith('.vue'))
    .flatMap((file) => wordsIn(textOf(file)).map((words) => `${file}: ${words}`))
  expect(found).toEqual([])
})

it('nothing of the window holds Chinese but the name of the language', () => {
  const found = files.flatMap((file) =>
    textOf(file)
      .replaceAll(/\/\*[^]*?\*\/|<!--[^]*?-->|\/\/ .*/g, '')
      .split('\n')
      .filter((line) => CHINESE.test(line.replaceAll(/'简体中文'|[“”’–…−]/g, '')))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
