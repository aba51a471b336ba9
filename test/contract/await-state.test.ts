import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Step } from '../../domain/inspection/step.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import { createDynamoDbFront, type DynamoDbFront } from '../../local/dynamodb/front.ts'
import { readDeployment } from '../../local/template/deployment.ts'
import { aDefinition, aWorld, start } from '../unit/step-functions/running.ts'
import { aNewRecord, anOpenStep, draft, id } from './building.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

const definition = z.object({ States: z.record(z.string(), z.looseObject({ Arguments: z.unknown().optional() })) })

/** The state that waits for the draft, exactly as it would be deployed. */
const awaitDraft = () => {
  const { stateMachines } = readDeployment(fileURLToPath(new URL('../../cdk.out', import.meta.url)))
  const moderation = stateMachines.find(one => one.name === 'joint-inspections-moderation')
  const state = definition.parse(JSON.parse(moderation?.definition ?? '{}')).States.AwaitDraft
  if (state === undefined) throw new Error('the moderation workflow has no state AwaitDraft')
  return state
}

const places = { OpenDraft: 'asked again', DraftOverdue: 'timed out', RecordFailure: 'failed' }
const ends = Object.fromEntries(
  Object.entries(places).map(([name, Output]) => [name, { Type: 'Pass', Output, End: true }]),
)

describe('the state in which a relay waits, on DynamoDB', () => {
  let running: RunningDynamoDb
  let front: DynamoDbFront
  let store: InspectionStore
  let tableName: string
  beforeAll(async () => {
    running = await startDynamoDb()
    front = createDynamoDbFront(running.endpoint, () => undefined)
  })
  beforeEach(async () => {
    const table = await createRecordTable(running.client)
    tableName = table.name
    store = dynamoDbInspectionStore(table)
  })
  afterAll(async () => {
    front.close()
    await running.stop()
  })

  /** A relay of this run that Open told to wait at this revision; yields where it is after that. */
  const wait = async ({ run = 1, revision = 1, steps }: { run?: number; revision?: number; steps: Step[] }) => {
    await store.create(aNewRecord({ steps }))
    const world = aWorld({ dynamoDb: front.call })
    const state = awaitDraft()
    const AwaitDraft = { ...state, Arguments: { ...z.object({}).loose().parse(state.Arguments), TableName: tableName } }
    const told = { Type: 'Pass', Assign: { round: 1 }, Output: { revision, waitSeconds: 3600 }, Next: 'AwaitDraft' }
    const arn = await start(world, aDefinition({ Told: told, AwaitDraft, ...ends }), { inspectionId: id, run })
    await world.clock.advanceTo(world.clock.now() + 60_000)
    const place = async () => {
      const { status, output } = await world.engine.describeExecution({ executionArn: arn })
      return status === 'RUNNING' ? 'waiting' : z.string().parse(JSON.parse(output ?? 'null'))
    }
    return { world, place, token: async () => (await store.tokenOf(id, draft))?.token }
  }

  const { openedAt, stage, step, iteration } = anOpenStep()
  const closed: Step = {
    ...{ state: 'closed', stage, step, iteration, run: 1, revision: 1, openedAt },
    ...{ closedAt: openedAt, outcome: 'done' },
  }

  it('leaves its token on an open step of its run at the revision that it saw', async () => {
    const { place, token } = await wait({ steps: [anOpenStep()] })
    expect(await place()).toBe('waiting')
    expect(await token()).toBeTruthy()
  })

  it.each([
    ['was closed meanwhile', { steps: [closed] }],
    ['was changed meanwhile', { steps: [anOpenStep({ revision: 2 })] }],
    ['was taken over by a later run', { steps: [anOpenStep({ run: 2 })] }],
    ['is not there', { steps: [] }],
  ])('asks again, and leaves no token, when the step %s', async (_what, given) => {
    const { place, token } = await wait(given)
    expect(await place()).toBe('asked again')
    expect(await token()).toBeUndefined()
  })

  it('asks again once its token is answered', async () => {
    const { world, place, token } = await wait({ steps: [anOpenStep()] })
    await world.engine.sendTaskSuccess({ taskToken: (await token()) ?? '', output: '{}' })
    await world.clock.idle()
    expect(await place()).toBe('asked again')
  })

  it('has a decision asked for when nobody answers in time', async () => {
    const { world, place } = await wait({ steps: [anOpenStep()] })
    await world.clock.advanceTo(world.clock.now() + 3_600_000)
    expect(await place()).toBe('timed out')
  })

  it('takes an answer that comes a second time as given already', async () => {
    const { world, token } = await wait({ steps: [anOpenStep()] })
    const answer = { taskToken: (await token()) ?? '', output: '{}' }
    await world.engine.sendTaskSuccess(answer)
    await expect(world.engine.sendTaskSuccess(answer)).rejects.toMatchObject({ name: 'TaskTimedOut' })
  })
})
