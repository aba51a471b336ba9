import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { type Examination, examination } from '../../local/doctor/examination.ts'
import { report } from '../../local/doctor/report.ts'
import { type LocalSystem, startLocalSystem } from '../../local/start/local-system.ts'
import { storyOf } from '../../local/start/seed/seed.ts'
import { seededInspections } from '../../local/start/seed/story.ts'

const dayMs = 86_400_000

describe('on the seeded system, the doctor', () => {
  let folder: string
  let local: LocalSystem

  const open = async (): Promise<void> => {
    const story = storyOf(seededInspections().filter(one => one.letterDate > '2026'))
    local = await startLocalSystem({ port: 0, folder, reset: false, say: () => undefined, story })
    await local.ready
  }
  const doctor = async (repair = false): Promise<Examination> => {
    const outcome = await local.system.invoke('joint-inspections-doctor', { repair, by: 'operator' })
    if ('functionError' in outcome) throw new Error(outcome.functionError.errorMessage)
    return examination.parse(outcome.payload)
  }
  const records = async () => {
    const store = dynamoDbInspectionStore(local.record)
    return Promise.all((await store.listOpen()).map(one => store.load(one.id)))
  }
  const plans = async () => (await records()).map(one => one.plan)
  const stepsAndRequests = async () =>
    (await records()).map(({ steps, requests }) => [
      steps.map(one => one.state),
      requests.map(one => [one.key, one.due]),
    ])

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'joint-inspections-'))
    await open()
  })
  afterAll(async () => {
    await local.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('finds nothing to repair, on any day of the next weeks', async () => {
    expect(report(await doctor())).toMatch(/nothing to repair\.$/)
    for (let day = 0; day < 15; day++) {
      await local.clock.jumpTo(local.clock.now() + dayMs)
      expect((await doctor()).findings).toEqual([])
    }
  })

  it('rebuilds every relay from the record when all executions are gone', async () => {
    const before = { plans: await plans(), rest: await stepsAndRequests() }
    const { executions } = await doctor()
    await local.stop()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, `engine.db${end}`), { force: true })
    await open()

    const found = await doctor()
    expect(found.executions).toBe(0)
    expect(found.findings.filter(one => one.kind === 'relay-missing')).toHaveLength(executions)
    expect(report(found)).toContain('npm run doctor -- --repair repairs')

    const cured = await doctor(true)
    expect(report(cured)).toContain('Repaired: Start the stage again from the record.')
    await local.clock.jumpTo(local.clock.now() + 2 * 3_600_000)
    expect(await doctor()).toMatchObject({ executions, findings: [] })
    expect({ plans: await plans(), rest: await stepsAndRequests() }).toEqual(before)
  })

  it('finds the system well a month after that', async () => {
    await local.clock.jumpTo(local.clock.now() + 30 * dayMs)
    expect((await doctor()).findings).toEqual([])
  })
})
