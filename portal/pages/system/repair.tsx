import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { cure } from '../../../functions/doctor/cure.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notFound } from '../../reading/not-found.ts'
import { Findings, isRepairable } from './doctor.tsx'

const nothing = z.object({})

/** Repairs what a program may, after it has been shown. */
export const repairForm: FormPage<z.output<typeof nothing>> = {
  fields: [],
  schema: nothing,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'repair')) throw notFound()
    const { ports } = c.var
    const findings = (await examineAll(ports)).findings.filter(isRepairable)
    return {
      title: 'Repair',
      back: '/doctor',
      width: 'wide',
      body: (_form, hidden) => (
        <>
          <Findings findings={findings} />
          {findings.length > 0 && (
            <Form {...hidden}>
              <p>
                Each repair becomes a line of its inspection’s history, with your name and the reason. No date and no
                answer changes, and doing it twice does no harm.
              </p>
              <Actions>
                <Button>Repair these</Button>
              </Actions>
            </Form>
          )}
        </>
      ),
      carryOut: async (_given, me) => {
        const { failures } = await cure(ports, findings, me.person.id)
        if (failures.length > 0) throw failures[0]
        return '/doctor?done=repaired'
      },
    }
  },
}
