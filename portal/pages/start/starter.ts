import { HTTPException } from 'hono/http-exception'
import { type Area, findArea } from '../../../domain/areas/areas.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import type { StartEvent } from '../../../functions/start-inspection/start.ts'
import type { PortalContext, SignedIn } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import type { Fields } from '../../session/drafts.ts'
import { eventSaid, saidSoFar } from '../../start/being-started.ts'

/** Whoever may start an inspection. Errors: InspectionUnknown. */
export const starter = (c: PortalContext): SignedIn => {
  const me = signedIn(c)
  if (!mayAnywhere(me.viewer, 'start-inspection')) throw notAllowed(me.viewer, 'start-inspection')
  return me
}

interface AreaSaid {
  readonly me: SignedIn
  readonly said: Fields
  readonly area: Area
}

const backTo = (c: PortalContext, path: string): HTTPException => new HTTPException(303, { res: c.redirect(path, 303) })

/** What was said so far, the area among it. While it was not: an answer that leads to where it is asked. */
export const areaOrBack = async (c: PortalContext): Promise<AreaSaid> => {
  const me = starter(c)
  const said = await saidSoFar(c.var.ports, me, c.var.now)
  if (said.area === undefined || said.letterDate === undefined) throw backTo(c, '/start')
  return { me, said, area: findArea(said.area) }
}

/** The start as it was said. While something is missing: an answer that leads to where it is asked. */
export const eventOrBack = async (c: PortalContext): Promise<AreaSaid & { readonly event: StartEvent }> => {
  const known = await areaOrBack(c)
  const event = await eventSaid(c.var.ports, known.me, known.said)
  if (event === undefined) throw backTo(c, '/start/people')
  return { ...known, event }
}
