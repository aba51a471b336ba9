import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bugs } from '../../local/planted-bugs/bugs.ts'

it.each(bugs.map(one => [one.name, one] as const))(
  'the planted mistake %s can still be made',
  (_name, { file, find }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  },
)

it('no two planted mistakes have one name', () => {
  expect(new Set(bugs.map(one => one.name)).size).toBe(bugs.length)
})
