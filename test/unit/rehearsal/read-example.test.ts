import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExample } from '../../../local/rehearsal/example/read.ts'
import { anExample } from './an-example.ts'

const read = (change: Record<string, unknown>) => () => readExample(JSON.stringify({ ...anExample(), ...change }))

describe('reading an example', () => {
  it.each(['east-lothian-2023', 'panel-returns'])('takes %s as it is shipped', name => {
    const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8')
    expect(readExample(text).area).toBe('East Lothian')
  })

  it('shows only invented people at example addresses in what is shipped', () => {
    for (const name of ['east-lothian-2023', 'panel-returns']) {
      const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8')
      for (const one of Object.values(readExample(text).people)) expect(one.email).toMatch(/@example\.org$/)
    }
  })

  it('says which field is missing', () => {
    expect(read({ area: undefined })).toThrow('area: it is missing. Add it.')
  })

  it('names a malformed e-mail address and the way out', () => {
    const people = { ...anExample().people, coordinator: { name: 'N', email: 'nobody', organisation: 'O' } }
    expect(read({ people })).toThrow(
      'people.coordinator.email: "nobody" is not an e-mail address. Write it as somebody@example.org.',
    )
  })

  it('names an unknown footprint and offers the known ones', () => {
    expect(read({ footprint: 'D' })).toThrow(/^footprint: "D" is not a footprint\. Choose A .* B .* or C/)
  })

  it('names a role that there is not', () => {
    expect(read({ people: { ...anExample().people, mayor: anExample().people['cpp-chair'] } })).toThrow(
      /^people\.mayor: there is no such role\. Roles are cpp-chair/,
    )
  })

  it('names a way of answering that there is not', () => {
    expect(read({ behaviours: { R5: { answers: 'whenever' } } })).toThrow(
      /^behaviours\.R5\.answers: "whenever" is not a way to answer\. Give "on-time"/,
    )
  })

  it('names a field that is not known', () => {
    expect(read({ letterdate: '2023-10-31' })).toThrow(/letterdate is not known here/)
  })

  it('tells all problems at once, a line each', () => {
    expect(read({ area: undefined, letterDate: 'tomorrow' })).toThrow(/area: .*\nletterDate: "tomorrow" is not a date/)
  })

  it('says so when the file is not JSON', () => {
    expect(() => readExample('{ area')).toThrow(/^the file is not JSON/)
  })
})
