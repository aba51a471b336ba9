import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../local/rehearsal/arguments.ts'

describe('the command line of a rehearsal', () => {
  it('needs no more than an example', () => {
    expect(readArguments(['examples/a.json'])).toEqual({
      file: 'examples/a.json',
      json: false,
      quiet: false,
      resume: false,
      allowProvisional: false,
    })
  })

  it('takes every variation', () => {
    const args = [
      'a.json',
      '--resume',
      '--data',
      'here',
      '--json',
      '--silent-from',
      'all',
      '--footprint',
      'C',
      '--until',
      '2024-03-31',
      '--quiet',
    ]
    expect(readArguments([...args, '--allow-provisional'])).toEqual({
      file: 'a.json',
      json: true,
      quiet: true,
      resume: true,
      data: 'here',
      allowProvisional: true,
      silentFrom: 'all',
      footprint: 'C',
      until: '2024-03-31',
    })
  })

  it.each([
    [[], /Name the example to rehearse/],
    [['a.json', 'b.json'], /b\.json is too much/],
    [['a.json', '--silent-from', 'mayor'], /--silent-from takes "all" or one of the roles: cpp-chair/],
    [['a.json', '--footprint', 'D'], /--footprint takes A, B or C/],
    [['a.json', '--until', 'soon'], /--until takes a date/],
    [['a.json', '--fast'], /--fast/],
  ])('refuses %j and says what it takes', (args, message) => {
    expect(() => readArguments(args)).toThrow(message)
  })

  it('helps when asked', () => {
    expect(readArguments(['--help'])).toBe('help')
  })
})
