import { settingOf } from '../../domain/decisions/setting.ts'
import { examine } from '../../domain/doctor/examine.ts'
import type { Examined } from '../../domain/doctor/examined.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { stages } from '../../domain/footprints/stages.ts'
import { parseRelayName } from '../../domain/inspection/relay-name.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import type { Directory } from '../ports/directory/port.ts'
import { verifyChain } from '../ports/inspection-store/seal.ts'
import type { NoticeLedger } from '../ports/notice-ledger/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { unreadable } from './unreadable.ts'

export interface DoctorPorts extends RecordPorts {
  readonly directory: Directory
  readonly ledger: NoticeLedger
}

/** What an examination saw. */
export interface Examination {
  readonly inspections: number
  readonly executions: number
  readonly notices: number
  readonly findings: readonly Finding[]
}

type Living = Examined['living'][number]

/** Looks at every inspection that is not over, and at every living execution; changes nothing. */
export const examineAll = async (ports: DoctorPorts): Promise<Examination> => {
  const open = await ports.store.listOpen()
  const living = await livingIn(ports)
  // Executions may carry an inspection that is over and on no list any more.
  const ids = new Set([...open.map(one => one.id), ...living.keys()])
  const findings: Finding[] = []
  let notices = 0
  for (const id of ids) {
    const seen = await look(ports, id, living.get(id) ?? [])
    notices += seen.notices
    findings.push(...seen.findings)
  }
  const executions = [...living.values()].reduce((sum, one) => sum + one.length, 0)
  return { inspections: ids.size, executions, notices, findings }
}

/** One record that cannot be read keeps none of the others from being examined. Errors: transient ones. */
const look = async (
  ports: DoctorPorts,
  id: string,
  living: readonly Living[],
): Promise<Pick<Examination, 'notices' | 'findings'>> => {
  try {
    const examined = await read(ports, id, living)
    return { notices: examined.record.notices.length, findings: examine(examined) }
  } catch (error) {
    return { notices: 0, findings: unreadable(id, living, error) }
  }
}

/** The living relays by inspection. */
const livingIn = async ({ relays }: DoctorPorts): Promise<ReadonlyMap<string, readonly Living[]>> => {
  const byInspection = new Map<string, Living[]>()
  for (const stage of stages)
    for (const name of await relays.living(stage)) {
      const id = parseRelayName(name)?.id
      if (id !== undefined) byInspection.set(id, [...(byInspection.get(id) ?? []), { stage, name }])
    }
  return byInspection
}

const read = async (ports: DoctorPorts, id: string, living: readonly Living[]): Promise<Examined> => {
  const { store, directory, clock, calendars } = ports
  const [loaded, notices, events] = await Promise.all([store.load(id), store.notices(id), store.events(id)])
  const record = { ...loaded, notices }
  const { inspection, steps, requests } = record
  const concerned = [...Object.values(inspection.people), ...requests.map(one => one.person)]
  const [people, tokens] = await Promise.all([
    directory.getMany([...new Set(concerned)]),
    Promise.all(steps.map(async one => [stepKey(one), await store.tokenOf(id, stepKey(one))] as const)),
  ])
  return {
    record,
    setting: settingOf(inspection, calendars),
    tokens: new Set(tokens.flatMap(([key, held]) => (held?.token === undefined ? [] : [key]))),
    living,
    known: new Set(people.keys()),
    brokenEvent: verifyChain(events.slice(0, inspection.audit.events), inspection.audit),
    now: clock.now(),
  }
}
