import { describe, expect, it } from 'vitest'
import { Failure } from '../../../domain/failure.ts'
import { onEach } from '../../../functions/programme/on-each.ts'

describe('an act on each of many inspections', () => {
  it('does what it can, says of the others why not, and takes what is so already as done', async () => {
    const seen: string[] = []
    const outcome = await onEach(['a', 'refused', 'already', 'b'], async id => {
      seen.push(id)
      if (id === 'refused') throw new Failure('CommandRefused', 'do: refused is closed.')
      if (id === 'already') throw new Failure('NothingToDo', 'do: it is so already.')
    })
    expect(outcome).toEqual({
      done: ['a', 'already', 'b'],
      refused: [{ id: 'refused', why: 'do: refused is closed.' }],
      failed: [],
    })
    expect(seen).toHaveLength(4)
  })

  it('hides no fault, and lets it keep none of the others', async () => {
    const fault = new TypeError('a fault')
    const outcome = await onEach(['a', 'faulty', 'b', 'c', 'd', 'e', 'f'], async id => {
      if (id === 'faulty') throw fault
    })
    expect(outcome).toEqual({
      done: ['a', 'b', 'c', 'd', 'e', 'f'],
      refused: [],
      failed: [{ id: 'faulty', error: fault }],
    })
  })
})
