import { fileURLToPath } from 'node:url'
import { type OnBoundary, watching } from './boundaries.ts'
import { checkTargets } from './check-targets.ts'
import type { Clock } from './clock/clock.ts'
import { type Closing, createClosing } from './closing.ts'
import { createTables } from './dynamodb/create-tables.ts'
import { openDatabase } from './dynamodb/database.ts'
import { createDynamoDbFront } from './dynamodb/front.ts'
import { createTablesView, type Tables } from './dynamodb/tables.ts'
import { createEventBus, type EventBus } from './events/bus.ts'
import { statusEvent } from './events/status-event.ts'
import { dispatch } from './http/dispatch.ts'
import { type Streaming, serve } from './http/serve.ts'
import { openKept } from './kept.ts'
import { createInvokeLater } from './lambda/asynchronous.ts'
import { createFunctions } from './lambda/functions.ts'
import type { Invocation } from './lambda/invocation.ts'
import type { Outcome } from './lambda/outcome.ts'
import { runOutsideScopes } from './lambda/scope.ts'
import { createMeter } from './metering/meter.ts'
import { type Used, unitsOf } from './metering/used.ts'
import { mountedAt } from './s3/asked.ts'
import { clamAv } from './s3/clam-av.ts'
import { createS3 } from './s3/s3.ts'
import { createScans, type Scan } from './s3/scan.ts'
import { type Schedules, startSchedules } from './schedules/schedules.ts'
import { createDeliveries } from './ses/deliveries.ts'
import type { Mailbox } from './ses/mailbox.ts'
import { createSes } from './ses/ses.ts'
import { deploy } from './step-functions/deploy.ts'
import { createEngine, type Engine } from './step-functions/engine.ts'
import { type Ids, randomIds } from './step-functions/execution/ids.ts'
import { dynamoDbIntegrations } from './step-functions/integrations/dynamodb.ts'
import { lambdaIntegrations } from './step-functions/integrations/lambda.ts'
import { createProtocol } from './step-functions/protocol.ts'
import { type Deployment, readDeployment } from './template/deployment.ts'
import type { Schedule } from './template/schedule.ts'

export interface SystemParts {
  /** The folder that `cdk synth` wrote. */
  readonly cdkOut: string
  readonly clock: Clock
  /** The folder that keeps everything, so that a system started again goes on; without it all ends with the system. */
  readonly dataDir?: string
  /** Told of every invocation after it ended, with what it printed. */
  readonly onInvocation?: (invocation: Invocation) => void
  /** With a virtual clock: until when a schedule has nothing to do; its ticks before that are skipped and counted. */
  readonly idleUntil?: (tables: Tables, schedule: Schedule) => Promise<number | undefined>
  /** Told of every crossing from one part to another, at the moment itself; it may end the process there. */
  readonly onBoundary?: OnBoundary | undefined
  /** Chance; give a seeded one to make runs repeatable. */
  readonly ids?: Ids
  /** Whether functions run one after another, so that a run is the same each time; otherwise at once, as on AWS. */
  readonly oneAtATime?: boolean
  /** Values that take the place of the template's in functions that have such a variable: the addresses of this machine. */
  readonly variables?: Readonly<Record<string, string>>
  /** Where browsers reach `files`, such as `http://localhost:4000/s3`; only this machine's programs do, unless given. */
  readonly filesEndpoint?: string
  /** What looks for malware in files; ClamAV, if it is installed, unless given. */
  readonly scan?: Scan
  /** What the entry files are relative to; the repository, unless given. */
  readonly root?: string
}

export interface System {
  readonly clock: Clock
  readonly deployment: Deployment
  readonly engine: Engine
  readonly events: EventBus
  readonly mailbox: Mailbox
  readonly tables: Tables
  /** Where AWS_ENDPOINT_URL has to point. */
  readonly endpoint: string
  /** Invokes a function by its ARN, name or logical id and waits for it. */
  invoke(which: string, event: unknown): Promise<Outcome>
  /** Serves the buckets below the path /s3. */
  readonly files: Streaming
  used(): Used
  stop(): Promise<void>
}

const repository = fileURLToPath(new URL('..', import.meta.url))

/** Runs a synthesised application on this machine. Errors: TemplateError; an Error that says what could not start. */
export const startSystem = async (parts: SystemParts): Promise<System> => {
  const closing = createClosing()
  try {
    return await assemble(parts, closing)
  } catch (error) {
    await closing.close()
    throw error
  }
}

const assemble = async (parts: SystemParts, closing: Closing): Promise<System> => {
  const { clock, ids = randomIds, idleUntil } = parts
  const deployment = readDeployment(parts.cdkOut)
  const meter = createMeter()
  let schedules: Schedules | undefined
  const wake = () => schedules?.wake()
  const watched = watching(parts.onBoundary)

  const kept = openKept(parts.dataDir, clock.now, ids.uuid)
  closing.add(kept.close)
  const database = await openDatabase(kept.recordFile)
  closing.add(database.stop)
  const front = createDynamoDbFront(database.endpoint, (action, capacity) => {
    meter.called(action, capacity)
    if (capacity.writeUnits > 0) wake()
  })
  const dynamoDb = watched.dynamoDb(front)
  closing.add(dynamoDb.close)

  const { objects } = kept
  const s3 = createS3({
    objects,
    buckets: deployment.buckets.map(one => one.name),
    now: clock.now,
    nextId: ids.uuid,
    onArrival: object => scans.arrived(object),
  })
  const files: Streaming = (incoming, outgoing) => runOutsideScopes(() => clock.track(s3(incoming, outgoing)))
  const server = await serve(clock, request => dispatch(services, request), { [mountedAt]: files })
  closing.add(server.stop)
  const everyFunction = createFunctions({
    functions: deployment.functions,
    clock,
    endpoint: server.endpoint,
    filesEndpoint: parts.filesEndpoint,
    root: parts.root ?? repository,
    oneAtATime: parts.oneAtATime,
    variables: parts.variables,
    onEnd(invocation) {
      meter.invoked(invocation)
      parts.onInvocation?.(invocation)
      wake()
    },
  })
  const functions = watched.functions(everyFunction)
  closing.add(functions.close)
  checkTargets(deployment, functions)

  const invokeLater = createInvokeLater(clock, functions.invoke)
  const events = createEventBus(deployment.eventRules, invokeLater)
  const scans = createScans({
    objects,
    buckets: deployment.buckets,
    scan: parts.scan ?? clamAv(),
    put: events.put,
    clock,
    nextId: ids.uuid,
  })
  const engine = createEngine({
    clock,
    ids,
    store: watched.store(kept.store),
    integrations: { ...lambdaIntegrations(functions.invoke), ...dynamoDbIntegrations(dynamoDb.call) },
    onStatusChange(change) {
      wake()
      return clock.track(events.put(statusEvent(change, ids.uuid(), clock.now())))
    },
  })
  const { mailbox } = kept
  const deliveries = createDeliveries({ clock, put: events.put, nextId: ids.uuid })
  const services = watched.services({
    stepFunctions: createProtocol(engine),
    dynamoDb,
    ses: createSes(mailbox, clock.now, ids.uuid, deliveries.taken),
    lambda: functions.invoke,
  })

  await createTables(dynamoDb, deployment.tables)
  for (const machine of deployment.stateMachines) await deploy(engine, machine)
  const tables = createTablesView(deployment.tables, dynamoDb, database.endpoint)
  const running = startSchedules({
    schedules: deployment.schedules,
    clock,
    invokeLater,
    ticks: kept.ticks,
    idleUntil: idleUntil && (schedule => idleUntil(tables, schedule)),
  })
  schedules = running
  closing.add(running.stop)
  engine.resume()
  scans.resume()
  deliveries.resume(mailbox)

  const used = (): Used => ({
    transitions: engine.transitions(),
    functions: meter.functions(),
    dynamoDb: meter.dynamoDb(),
    ...unitsOf(meter.dynamoDb()),
    emails: mailbox.messages().length,
    skippedTicks: running.skipped(),
  })
  const { endpoint } = server
  const { invoke } = functions
  return { clock, deployment, engine, events, mailbox, tables, endpoint, invoke, files, used, stop: closing.close }
}
