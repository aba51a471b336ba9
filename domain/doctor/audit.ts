import type { Examined } from './examined.ts'
import type { Found } from './finding.ts'

/** A history that is not as it was written: its chain of hashes does not hold. */
export const brokenAudit = ({ brokenEvent, record }: Examined): Found[] =>
  brokenEvent === undefined
    ? []
    : [
        {
          kind: 'audit-broken',
          about: `event ${brokenEvent}`,
          says: `The history of ${record.inspection.areaName} was altered, or a part of it is missing, from event ${brokenEvent} on.`,
          repair: { do: 'tell-a-person' },
          repairSays: 'It cannot be put right here: docs/runbook.md#the-doctor-found-something says what to do.',
        },
      ]
