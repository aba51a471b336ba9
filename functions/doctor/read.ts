import { settingOf } from '../../domain/decisions/setting.ts'
import type { Examined } from '../../domain/doctor/examined.ts'
import { relayDays } from '../../domain/doctor/relays.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { relayName } from '../../domain/inspection/relay-name.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import type { MailSwitch } from '../ports/switches/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { historyOf } from './history-of.ts'
import type { Living } from './living.ts'
import type { DoctorPorts } from './ports.ts'

/** Reads all that the doctor looks at of one inspection. Errors: InspectionUnknown, and whatever makes a record unreadable. */
export const read = async (
  ports: DoctorPorts,
  id: string,
  living: readonly Living[],
  mail: MailSwitch | undefined,
): Promise<Examined> => {
  const { store, directory, clock, calendars } = ports
  const { history, ...loaded } = await historyOf(ports, id)
  const record = { ...loaded.record, notices: await store.notices(id) }
  const { inspection, requests } = record
  const concerned = [...Object.values(inspection.people), ...requests.map(one => one.person)]
  const now = clock.now()
  return {
    record,
    setting: settingOf(inspection, calendars),
    tokens: await tokensOf(ports, record),
    living,
    relayEvents: await eventsOfRelay(ports, { record, living, now }),
    people: await directory.getMany([...new Set(concerned)]),
    history,
    mail,
    now,
  }
}

/** Only of what is open the service is asked whether a task waits: elsewhere a token has no business to be. */
const tokensOf = async (
  { store, relays }: RecordPorts,
  { inspection, steps }: InspectionRecord,
): Promise<Examined['tokens']> => {
  const held = await Promise.all(
    steps.map(async step => ({ step, token: (await store.tokenOf(inspection.id, stepKey(step)))?.token })),
  )
  const tokens = new Map<string, 'waits' | 'used'>()
  for (const { step, token } of held) {
    if (token === undefined) continue
    const isAsked = step.state === 'open' && step.run === inspection.run
    tokens.set(stepKey(step), !isAsked || (await relays.isWaiting(token)) ? 'waits' : 'used')
  }
  return tokens
}

/** A relay makes some 25 events a round of asking and waiting. One younger than this, with few changes, is not asked. */
const youngDays = 30
const fewChanges = 200

const eventsOfRelay = async (
  { relays }: RecordPorts,
  examined: Pick<Examined, 'record' | 'living' | 'now'>,
): Promise<number | undefined> => {
  const { inspection, steps } = examined.record
  const days = relayDays(examined)
  const changes = steps.filter(one => one.run === inspection.run).reduce((sum, one) => sum + one.revision, 0)
  if (days === undefined || (days < youngDays && changes < fewChanges)) return undefined
  return relays.events({ stage: inspection.stage, name: relayName(inspection) })
}
