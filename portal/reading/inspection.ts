import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Request } from '../../domain/inspection/request.ts'
import { type Action, may } from '../../domain/rights/rights.ts'
import type { PortalContext } from '../http/context.ts'
import { signedIn } from '../http/signed-in.ts'
import { notAllowed } from './not-allowed.ts'
import { notFound } from './not-found.ts'

/** One inspection as a page is given it. */
export interface Opened {
  readonly record: InspectionRecord
  readonly setting: Setting
  /** Whether the person who asks may do something with it, or with one of its requests. */
  readonly may: (action: Action, request?: Request) => boolean
}

/** The inspection that the address names, for somebody who may do this with it. Errors: InspectionUnknown, NotAllowed. */
export const openInspection = async (c: PortalContext, action: Action): Promise<Opened> => {
  const { ports } = c.var
  const { viewer } = signedIn(c)
  const record = await ports.store.load(c.req.param('inspection') ?? '')
  const allowed = (one: Action, request?: Request) => may(viewer, one, record.inspection, request)
  if (!allowed(action)) throw allowed('see-inspection') ? notAllowed(viewer, action) : notFound()
  return { record, setting: settingOf(record.inspection, ports.calendars), may: allowed }
}

/** The request that the address names, for somebody who may do this with it. Errors: InspectionUnknown, NotAllowed. */
export const openRequest = async (
  c: PortalContext,
  action: Action,
): Promise<Opened & { readonly request: Request }> => {
  const opened = await openInspection(c, 'see-request')
  const request = opened.record.requests.find(one => one.key === c.req.param('request'))
  if (request === undefined) throw notFound()
  if (!opened.may(action, request)) throw notAllowed(signedIn(c).viewer, action)
  return { ...opened, request }
}
