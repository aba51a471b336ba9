import type { Examined } from './examined.ts'
import type { Found } from './finding.ts'

/** A history that is not as it was written: its chain of hashes does not hold. */
export const brokenAudit = ({ history: { broken }, record }: Examined): Found[] =>
  broken === undefined
    ? []
    : [
        {
          kind: 'audit-broken',
          about: `event ${broken.event}`,
          says: `The history of ${record.inspection.areaName} was altered, or a part of it is missing, from event ${broken.event} on.`,
          repair: { do: 'count-history-anew', ...broken },
          repairSays: `Look into it first (docs/runbook.md#a-broken-history). Then write into the history that it is broken at event ${broken.event}, and count it anew from there. What was altered stays altered, and stays visible.`,
        },
      ]

/** Events past the end that the record counts: they keep the inspection from being written to. */
export const extraEvents = ({ history: { extra }, record }: Examined): Found[] =>
  extra === undefined
    ? []
    : [
        {
          kind: 'audit-extra',
          about: `event ${extra}`,
          says: `The history of ${record.inspection.areaName} goes on with event ${extra}, which its record does not count: nothing can be written to it until that is put right.`,
          repair: { do: 'tell-a-person' },
          repairSays: 'Somebody who knows the table takes the events away: docs/runbook.md#a-broken-history.',
        },
      ]
