import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import type { Backend, World } from './backend.ts'
import { dynamoDbBackend } from './dynamodb-backend.ts'
import { memoryBackend } from './memory-backend.ts'

/** Runs one suite against every implementation, with an empty table for each test. */
export const onEveryBackend = (port: string, suite: (world: () => World) => void): void =>
  describe.each<Backend>([memoryBackend, dynamoDbBackend])(`${port} in $name`, backend => {
    let running: Awaited<ReturnType<Backend['start']>>
    let world: World
    beforeAll(async () => {
      running = await backend.start()
    })
    beforeEach(async () => {
      world = await running.open()
    })
    afterEach(() => world.close())
    afterAll(() => running.stop())
    suite(() => world)
  })
