import validate from 'asl-validator'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { machines } from './machines.ts'

const json = z.looseObject({ QueryLanguage: z.string() })
const definitionOf = (text: string) => json.parse(JSON.parse(text))

describe.each(machines.map(one => [one.stage, one] as const))(
  'the definition of %s',
  (_stage, { definition, parsed }) => {
    it('is written in JSONata and valid in the Amazon States Language', () => {
      const { QueryLanguage } = definitionOf(definition)
      expect(QueryLanguage).toBe('JSONata')
      expect(validate(definitionOf(definition)).errorsText()).toBe('')
    })

    it('is what the local interpreter runs', () => {
      expect(Object.keys(parsed.States)).toContain(parsed.StartAt)
    })
  },
)

describe('the validator', () => {
  it('finds a state that leads nowhere, and a JSONPath field in a JSONata state', () => {
    const wrong = (state: object) => validate({ QueryLanguage: 'JSONata', StartAt: 'Go', States: { Go: state } })
    expect(wrong({ Type: 'Pass', Next: 'Nowhere' }).isValid).toBe(false)
    expect(
      wrong({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSecondsPath: '$.x', End: true }).isValid,
    ).toBe(false)
    expect(wrong({ Type: 'Pass', End: true }).isValid).toBe(true)
  })
})
