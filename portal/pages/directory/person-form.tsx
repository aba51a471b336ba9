import * as z from 'zod'
import { rightToChange } from '../../../domain/rights/entry-change.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { sendAgainTo } from '../../../functions/mail-outcome/send-again.ts'
import { type Person, undeliverableNow } from '../../../functions/ports/directory/person.ts'
import { Banner } from '../../design/banner.tsx'
import { Actions, Button } from '../../design/button.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import type { PortalContext, SignedIn } from '../../http/context.ts'
import { problem } from '../../http/form.ts'
import { safePath } from '../../http/sign-in-for.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage, Hidden, OpenedForm } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { notFound } from '../../reading/not-found.ts'
import { type Entry, entry, entryFields, fieldsOfEntry, newId } from './entry.ts'
import { SignsIn, StaffAccessStays, Who } from './entry-questions.tsx'
import { inspectionsWith } from './inspections-with.tsx'
import { IsRight, NotReached } from './not-reached.tsx'

/** Whoever may change the directory. Errors: InspectionUnknown. */
const changer = (c: PortalContext): SignedIn => {
  const me = signedIn(c)
  if (!mayAnywhere(me.viewer, 'change-directory')) throw notAllowed(me.viewer, 'change-directory')
  return me
}

const isStaff = ({ access }: Entry): boolean => access?.kind === 'staff'

interface QuestionsProps {
  readonly me: SignedIn
  readonly before: Person | undefined
  readonly form: Filled
  readonly hidden: Hidden
}

const Questions = ({ me, before, form, hidden }: QuestionsProps) => {
  const givesStaffAccess = mayAnywhere(me.viewer, 'give-staff-access')
  const stays = before !== undefined && isStaff(before) && !givesStaffAccess
  return (
    <Form {...hidden}>
      <Who form={form} emailIsFixed={stays} />
      {before !== undefined && <IsRight form={form} person={before} />}
      {stays ? <StaffAccessStays form={form} /> : <SignsIn form={form} givesStaffAccess={givesStaffAccess} />}
      <Actions>
        <Button>Save</Button>
      </Actions>
    </Form>
  )
}

/** Refuses what somebody may not do with an entry. Errors: InputInvalid. */
const checkRight = ({ viewer, person }: SignedIn, before: Person | undefined, after: Person): void => {
  if (!mayAnywhere(viewer, rightToChange(before, after)))
    throw problem('access', 'Only an administrator changes the address or the access of staff')
  const { id, access } = after
  const keepsRight = access !== undefined && mayAnywhere({ personId: id, access }, 'give-staff-access')
  if (id === person.id && mayAnywhere(viewer, 'give-staff-access') && !keepsRight)
    throw problem('access', 'You cannot take the administrator’s role from yourself: ask another administrator')
}

/** Adds a person; `?to=` is the page that somebody was missing on. */
export const newPersonForm: FormPage<Entry> = {
  fields: entryFields,
  schema: entry,
  open: async (c): Promise<OpenedForm<Entry>> => {
    const me = changer(c)
    const { ports } = c.var
    const from = c.req.query('to')
    const back = from === undefined ? '/directory' : safePath(from)
    return {
      title: 'Add a person',
      caption: 'Directory',
      back,
      body: (form, hidden) => <Questions me={me} before={undefined} form={form} hidden={hidden} />,
      carryOut: async given => {
        const person = { id: newId(given.email, ports.secret()), ...given }
        checkRight(me, undefined, person)
        await ports.directory.put(person)
        return from === undefined ? `/directory/${person.id}?done=added` : back
      },
    }
  },
}

type Corrected = Entry & { readonly isRight?: 'yes' | undefined }

/** Corrects a person, and says in which inspections he or she is. */
export const personForm: FormPage<Corrected> = {
  fields: [...entryFields, 'isRight'],
  schema: z.intersection(entry, z.object({ isRight: z.literal('yes').optional() })),
  open: async (c): Promise<OpenedForm<Corrected>> => {
    const me = changer(c)
    const { directory } = c.var.ports
    const before = await directory.get(c.req.param('person') ?? '')
    if (before === undefined) throw notFound()
    const inspections = await inspectionsWith(c, before)
    const notice = noticeOf(c)
    return {
      title: before.name,
      caption: 'Directory',
      back: '/directory',
      begins: fieldsOfEntry(before),
      body: (form, hidden) => (
        <>
          {notice !== undefined && form.problems.length === 0 && <Banner title={notice} tone="success" />}
          <NotReached person={before} />
          <Questions me={me} before={before} form={form} hidden={hidden} />
          {inspections}
        </>
      ),
      carryOut: async ({ isRight, ...given }) => {
        const after = { id: before.id, ...given }
        checkRight(me, before, after)
        await directory.put(after)
        if (isRight === 'yes') await directory.clearUndeliverable(after.id)
        const saved = await directory.get(after.id)
        // Whatever did not arrive; saving again does so again, should anything have come in between.
        if (saved !== undefined && undeliverableNow(saved) === undefined) await sendAgainTo(c.var.ports, after.id)
        return `/directory/${before.id}?done=saved`
      },
    }
  },
}

const noticeOf = (c: PortalContext): string | undefined => {
  const done = c.req.query('done')
  if (done === 'added') return 'The person is in the directory now'
  return done === 'saved' ? 'The directory is corrected; what is sent from now on goes there' : undefined
}
