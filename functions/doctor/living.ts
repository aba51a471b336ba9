import type { Examined } from '../../domain/doctor/examined.ts'
import { stages } from '../../domain/footprints/stages.ts'
import { parseRelayName } from '../../domain/inspection/relay-name.ts'
import type { RecordPorts } from '../record/ports.ts'

export type Living = Examined['living'][number]

/** The living relays by inspection. */
export const livingRelays = async ({
  relays,
}: Pick<RecordPorts, 'relays'>): Promise<ReadonlyMap<string, readonly Living[]>> => {
  const byInspection = new Map<string, Living[]>()
  for (const stage of stages)
    for (const name of await relays.living(stage)) {
      const id = parseRelayName(name)?.id
      if (id !== undefined) byInspection.set(id, [...(byInspection.get(id) ?? []), { stage, name }])
    }
  return byInspection
}
