import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../local/prover/arguments.ts'

describe('the command line of the prover', () => {
  it('asks for what deploys when it says nothing', () => {
    expect(readArguments([])).toEqual({ kind: 'deployed' })
  })

  it('asks for the list of faults, or for one of them', () => {
    expect(readArguments(['--plant', 'list'])).toEqual({ kind: 'list' })
    expect(readArguments(['--plant', 'no-timeout'])).toEqual({ kind: 'plant', key: 'no-timeout' })
  })

  it('asks for definitions in files', () => {
    expect(readArguments(['a.json', 'b.json'])).toEqual({ kind: 'files', files: ['a.json', 'b.json'] })
  })

  it.each([[['--plant']], [['--plants', 'x']], [['--plant', 'no-timeout', 'a.json']]])('refuses %j', args => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ name: 'UsageWrong' }))
  })
})
