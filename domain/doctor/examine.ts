import { brokenAudit, extraEvents } from './audit.ts'
import { wrongCounts } from './counts.ts'
import { datesPassed, nobodyWillAsk } from './dates.ts'
import type { Examined } from './examined.ts'
import type { Finding, Found } from './finding.ts'
import { lateNotices, unsettledNotices } from './notices.ts'
import { peopleWhoLeft } from './people.ts'
import { leftOverRelays, missingRelay, stuckInspection, wornOutRelay } from './relays.ts'
import { leftOverTokens, stageStandsStill, stepsNotAwaited } from './steps.ts'
import { nobodyAsked, reviewPassed, timersNotFired } from './timers.ts'

/** Everything that is looked for, the most serious first. */
const looks: readonly ((examined: Examined) => readonly Found[])[] = [
  brokenAudit,
  extraEvents,
  stuckInspection,
  missingRelay,
  stepsNotAwaited,
  stageStandsStill,
  nobodyAsked,
  nobodyWillAsk,
  timersNotFired,
  unsettledNotices,
  lateNotices,
  peopleWhoLeft,
  datesPassed,
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
