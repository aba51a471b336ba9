import { brokenAudit } from './audit.ts'
import { wrongCounts } from './counts.ts'
import type { Examined } from './examined.ts'
import type { Finding, Found } from './finding.ts'
import { lateNotices, unsettledNotices } from './notices.ts'
import { unknownPeople } from './people.ts'
import { leftOverRelays, missingRelay, wornOutRelay } from './relays.ts'
import { leftOverTokens, stepNotOpened, stepsWithoutToken } from './steps.ts'
import { nobodyAsked, reviewPassed, timersNotFired } from './timers.ts'

/** Everything that is looked for, the most serious first. */
const looks: readonly ((examined: Examined) => readonly Found[])[] = [
  brokenAudit,
  missingRelay,
  stepsWithoutToken,
  stepNotOpened,
  nobodyAsked,
  timersNotFired,
  unsettledNotices,
  lateNotices,
  unknownPeople,
  wrongCounts,
  wornOutRelay,
  leftOverRelays,
  leftOverTokens,
  reviewPassed,
]

/** What is wrong with one inspection; nothing of it is changed. Empty: it is well. */
export const examine = (examined: Examined): Finding[] => {
  const { id: inspectionId } = examined.record.inspection
  return looks.flatMap(look => look(examined).map(found => ({ inspectionId, ...found })))
}
