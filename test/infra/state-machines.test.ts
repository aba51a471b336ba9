import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { failureNames, isTransient } from '../../domain/failure.ts'
import { stages, stepsOfStage } from '../../domain/footprints/stages.ts'
import { deployment, resources } from './assembly.ts'
import { machines } from './machines.ts'
import { type Task, tasksOf, waitsForToken } from './tasks.ts'

const described = resources(
  'AWS::StepFunctions::StateMachine',
  z.object({
    LoggingConfiguration: z.object({ IncludeExecutionData: z.boolean(), Level: z.string() }),
    TracingConfiguration: z.object({ Enabled: z.boolean() }),
  }),
)
const transientNames = failureNames.filter(isTransient)
const retriedNames = ({ state }: Task): string[] => state.Retry.flatMap(({ ErrorEquals }) => ErrorEquals)
const namesOf = (tasks: readonly Task[]): string[] => tasks.map(({ name }) => name)

describe('the state machines', () => {
  it('are one a stage', () => {
    expect(described.map(({ identity }) => identity.name)).toEqual(stages.map(stage => `joint-inspections-${stage}`))
  })

  it.each(described.map(one => [one.identity.name, one.properties] as const))(
    '%s is traced, and logs everything but what executions hold',
    (_name, properties) => {
      expect(properties).toEqual({
        LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
        TracingConfiguration: { Enabled: true },
      })
    },
  )
})

describe.each(machines.map(one => [one.stage, one] as const))(
  'the definition of %s',
  (stage, { definition, parsed }) => {
    const tasks = tasksOf(parsed)
    const waits = tasks.filter(waitsForToken)
    const calls = tasks.filter(task => !waitsForToken(task))

    it('ends within a year, as the service would end it', () => {
      expect(parsed.TimeoutSeconds).toBeLessThan(365 * 24 * 60 * 60)
    })

    it('waits for every step of its stage', () => {
      const waited = stepsOfStage[stage].filter(step =>
        waits.some(({ state }) => JSON.stringify(state.Arguments).includes(`STEP#${stage}#${step}#`)),
      )
      expect(waited).toEqual(stepsOfStage[stage])
    })

    it('waits for people no longer than the record says: a JSONata timeout, where it belongs in this language', () => {
      for (const { state } of waits) expect(state.TimeoutSeconds).toMatch(/^\{% .+ %\}$/)
      expect(definition).not.toContain('TimeoutSecondsPath')
    })

    it('gives every function that it calls more time than the function takes for itself', () => {
      const late = calls.filter(({ state }) => {
        const called = deployment.functions.find(({ arn }) => JSON.stringify(state.Arguments).includes(`"${arn}"`))
        return called === undefined || !(Number(state.TimeoutSeconds) > called.timeoutSeconds)
      })
      expect(namesOf(late)).toEqual([])
    })

    it('tries every task again, a few times, with jitter, under a ceiling', () => {
      const impatient = tasks.filter(
        ({ state }) =>
          state.Retry.length === 0 ||
          state.Retry.some(one => one.JitterStrategy !== 'FULL' || one.MaxDelaySeconds === undefined),
      )
      expect(namesOf(impatient)).toEqual([])
      expect(tasks.flatMap(({ state }) => state.Retry).filter(({ MaxAttempts }) => MaxAttempts > 10)).toEqual([])
    })

    it('tries a function again after every failure that may pass, and after no other of ours', () => {
      for (const task of calls)
        expect(failureNames.filter(name => retriedNames(task).includes(name))).toEqual(transientNames)
    })

    it('catches what trying again does not cure, in the task or around it', () => {
      expect(namesOf(tasks.filter(({ isCaught }) => !isCaught))).toEqual([])
    })

    it('goes back to the record when a token could not be left, and asks the lead after a silence', () => {
      for (const { name, state } of waits) {
        const step = name.replace(/^Await/, '')
        expect(state.Next).toBe(`Open${step}`)
        expect(state.Catch.slice(0, 2).map(({ ErrorEquals, Next }) => [ErrorEquals, Next])).toEqual([
          [['DynamoDb.ConditionalCheckFailedException'], `Open${step}`],
          [['States.Timeout'], `${step}Overdue`],
        ])
      }
    })
  },
)
