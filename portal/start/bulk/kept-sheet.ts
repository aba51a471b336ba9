import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../http/context.ts'
import type { PortalPorts } from '../../ports.ts'
import { findDraft, saveDraft } from '../../session/drafts.ts'

const form = 'START-BULK'

/** Keeps the sheet that somebody sent, to be looked at before anything starts. */
export const keepSheet = (
  { desk }: PortalPorts,
  { person }: Pick<SignedIn, 'person'>,
  sheet: string,
  now: Temporal.Instant,
): Promise<void> => saveDraft(desk, person.id, form, { sheet }, now)

/** The sheet that somebody sent last; undefined if none is kept. */
export const keptSheet = async (
  { desk }: PortalPorts,
  { person }: Pick<SignedIn, 'person'>,
  now: Temporal.Instant,
): Promise<string | undefined> => (await findDraft(desk, person.id, form, now))?.fields.sheet
