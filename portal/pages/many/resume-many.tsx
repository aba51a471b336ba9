import * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { count } from '../../design/words.ts'
import type { SignedIn } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import type { PortalPorts } from '../../ports.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { Reason, reasonField } from '../changes/reason.tsx'
import { type GoesOn, goesOn } from './goes-on.ts'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reason: reasonField, provisional: z.literal('yes').optional() })

/** Resumes a cohort of suspended inspections, each with its new dates said before. */
export const resumeManyForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reason', 'provisional'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'suspend-programme')) throw notAllowed(signedIn(c).viewer, 'suspend-programme')
    const { ports } = c.var
    const listed = (await ports.store.listOpen()).filter(one => one.status === 'suspended')
    const standing = (await Promise.all(listed.map(one => goesOn(c, one)))).filter(one => one !== undefined)
    const byId = new Map(standing.map(one => [one.inspection.id, one]))
    const offered = standing.map(one => one.inspection)
    const lacking = standing.filter(one => one.lacks !== undefined)
    return {
      title: 'Resume inspections',
      back: '/many',
      shows: standing.map(({ inspection, says, lacks }) => [inspection.id, says, lacks]),
      body: (form, hidden) =>
        offered.length === 0 ? (
          <InsetText>
            <p>No inspection is suspended.</p>
          </InsetText>
        ) : (
          <Form {...hidden}>
            <p>
              Each is planned anew on its area’s calendar as it is now. Take as many as people can carry at once; the
              others stay suspended.
            </p>
            <Which
              form={form}
              label="Which inspections?"
              offered={offered}
              hint={({ id }) => <Preview of={byId.get(id)} />}
            />
            {lacking.length > 0 && (
              <Checkboxes
                form={form}
                name="provisional"
                label={`Of ${count(lacking.length, 'inspection')} a calendar is not on file yet`}
                small
                options={[
                  {
                    value: 'yes',
                    text: 'Plan by a provisional calendar',
                    hint: 'Only where one is missing. Without this, such an inspection is refused and stays suspended.',
                  },
                ]}
              />
            )}
            <Reason form={form} />
            <Actions>
              <Button>Resume them</Button>
            </Actions>
          </Form>
        ),
      carryOut: async ({ inspections, reason, provisional }, me) => {
        const outcome = await onEach(chosenOf(inspections, offered), id => {
          // One that lacks nothing stays one that does not rest on provisional calendars.
          const allowed = provisional === 'yes' && byId.get(id)?.lacks !== undefined
          return resumeOne(ports, me, id, { reason, ...(allowed ? { allowProvisional: true as const } : {}) })
        })
        return keepOutcome(c, 'Resumed', outcome)
      },
    }
  },
}

const Preview = ({ of }: { readonly of: GoesOn | undefined }) => (
  <>
    {of?.says} {of?.lacks}
  </>
)

/** Errors: as `actAs`; NothingToDo, where it goes on already. */
const resumeOne = async (
  ports: PortalPorts,
  me: SignedIn,
  id: string,
  given: { readonly reason: string; readonly allowProvisional?: true },
): Promise<void> => {
  const { inspection } = await ports.store.load(id)
  if (isGoingOn(inspection)) throw new Failure('NothingToDo', `do: ${id} goes on already.`)
  await actAs(ports, me, id, { do: 'resume', ...given })
}

const isGoingOn = ({ status }: Inspection): boolean => status === 'running' || status === 'stuck'
