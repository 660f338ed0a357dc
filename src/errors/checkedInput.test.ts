import { expect, it } from '@jest/globals'
import { z } from 'zod'

import { checkedInput, parseInput } from './checkedInput.ts'
import { errorAnswer } from './errorAnswer.ts'

const schema = z.object({ to: z.string(), lines: z.array(z.object({ quantity: z.number() })).optional() })

function refusal(work: () => unknown, language: string) {
  try {
    work()
  } catch (error) {
    return errorAnswer(error, language)
  }
  throw new Error('nothing was refused')
}

it('names the field and the reason of every mistake in the language of the reader', () => {
  const wrong = () => checkedInput(schema, { to: 5, lines: [{ quantity: 'x' }] })
  const chinese = refusal(wrong, 'zh')
  expect(chinese).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'invalid', field: 'to', data: { errors: [{ path: 'to' }, { path: 'lines.0.quantity' }] } }] },
  })
  expect(JSON.stringify(chinese.body)).toMatch(/输入有误：to（无效输入：期望 string/)
  expect(JSON.stringify(chinese.body)).not.toMatch(/Invalid|expected/)
  expect(JSON.stringify(refusal(wrong, 'en').body)).toMatch(/The input is wrong: to \(Invalid input: expected string/)
})

it('says in which field the value stood', () => {
  expect(refusal(() => checkedInput(schema, {}, 'fields'), 'en').body.errors[0]).toMatchObject({ field: 'fields.to' })
})

it('leaves out what it does not know, or refuses it by name', () => {
  expect(checkedInput(schema, { to: 'a', form: '2026' })).toEqual({ to: 'a' })
  expect(refusal(() => parseInput(schema, { to: 'a', form: '2026' }), 'zh').body.errors[0]).toMatchObject({
    field: 'form',
    message: '输入有误：form（出现未知的键(key): "form"）',
  })
  expect(parseInput(z.looseObject({ to: z.string() }), { to: 'a', form: '2026' })).toEqual({ to: 'a', form: '2026' })
})
