import type { Temporal } from 'temporal-polyfill'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, type Request } from '../inspection/request.ts'
import { changing, entry } from './change.ts'
import { stepAfterClosing } from './close-request.ts'
import { consequences } from './consequences.ts'
import { findSubmitted } from './find-request.ts'
import { notifyRoles, retireChecks } from './notify.ts'
import type { Setting } from './setting.ts'

type Submitted = Extract<Request, { state: 'submitted' }>

/** Accepts an answer that was checked. Errors: RequestUnknown, CommandRefused (nothing to accept). */
export const accept = (
  record: InspectionRecord,
  command: { readonly request: string; readonly by: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const retired = retireChecks(record, command.request)
  return accepting(record, findSubmitted(record, command.request), command.by, setting, now, { retired })
}

/** The change that accepts an answer, with what follows in the world from it: a name, a publication, a review. */
export const accepting = (
  record: InspectionRecord,
  request: Submitted,
  by: string,
  setting: Setting,
  now: Temporal.Instant,
  before: Partial<Pick<Change, 'entries' | 'notices' | 'retired'>>,
): Change => {
  const { submission } = request
  const accepted = {
    ...baseOf(request),
    state: 'accepted' as const,
    submission,
    acceptedAt: now.toString(),
    acceptedBy: by,
  }
  const closing = stepAfterClosing(record, [accepted], now)
  const follows = consequences(record, request, setting, now)
  const told = follows.published
    ? notifyRoles(follows.inspection, now, toldOfPublication, {
        template: 'published',
        about: request.key,
        occasion: 1,
        alone: true,
      })
    : []
  return changing(record, now, {
    inspection: follows.inspection,
    ...(follows.plan === undefined ? {} : { plan: follows.plan }),
    requests: [accepted],
    steps: closing.steps,
    notices: [...(before.notices ?? []), ...told],
    retired: before.retired ?? [],
    entries: [
      ...(before.entries ?? []),
      entry(now, 'request-accepted', request.key, { by }),
      ...follows.entries,
      ...closing.entries,
    ],
  })
}

const toldOfPublication = ['cpp-chair', 'inspection-co-ordinator', 'service-manager', 'link-inspector'] as const
