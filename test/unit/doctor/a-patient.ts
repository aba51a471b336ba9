import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { relayName } from '../../../domain/inspection/relay-name.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import { type Step, stepKey } from '../../../domain/inspection/step.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { askFirstStep, type InMemory, inMemory, startedIn } from '../functions/in-memory.ts'

export const letter = 'notification#letter#1'

/** East Lothian's inspection three hours after its letter: well, its relay waiting with a token. */
export interface Patient {
  readonly ports: InMemory
  readonly id: string
  readonly record: MemoryRecord
}

export const aPatient = async (): Promise<Patient> => {
  const ports = inMemory()
  const id = await startedIn(ports)
  for (const one of await ports.directory.list())
    if (one.access === undefined) await ports.directory.put({ ...one, access: { kind: 'staff', roles: ['inspector'] } })
  await askFirstStep(ports, id)
  await ports.store.storeToken(id, letter, { token: 'token-1', run: 1, revision: 1 })
  await sweep(ports)
  ports.clock.set('2023-10-31T12:00:00Z')
  const record = ports.table.records.get(id)
  if (record === undefined) throw new Error('it was started')
  return { ports, id, record }
}

/** Changes the inspection behind the system's back. */
export const alter = ({ record }: Patient, how: (one: Inspection) => Inspection): void => {
  record.inspection = how(record.inspection)
}

export const alterRequest = ({ record }: Patient, key: string, how: (one: Request) => Request): void => {
  const one = record.requests.get(key)
  if (one !== undefined) record.requests.set(key, how(one))
}

export const putStep = ({ record }: Patient, one: Step): void => {
  record.steps.set(stepKey(one), one)
}

export const stepIn = ({ record }: Patient, key = letter): Step => {
  const one = record.steps.get(key)
  if (one === undefined) throw new Error(`no step ${key}`)
  return one
}

export const relayOf = ({ record }: Patient): string => relayName(record.inspection)
