import * as z from 'zod'
import { findingKey, isRepairable } from '../../../domain/doctor/finding.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { type Cured, cure } from '../../../functions/doctor/cure.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { Findings } from './doctor.tsx'

/** The findings that were shown, by their keys. */
const previewed = z.object({
  findings: z
    .string({ error: 'Nothing was shown that could be repaired: look again' })
    .transform(keys => new Set(keys.split('\n'))),
})

/** Repairs what a program may, after it has been shown: that, and nothing that came to be since. */
export const repairForm: FormPage<z.output<typeof previewed>> = {
  fields: ['findings'],
  schema: previewed,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'repair')) throw notAllowed(signedIn(c).viewer, 'repair')
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
              {findings.map(one => (
                <input type="hidden" name="findings" value={findingKey(one)} />
              ))}
              <p>
                Each repair becomes a line of its inspection’s history, with your name and the reason. No answer
                changes, and doing it twice does no harm. What is well by then is left alone.
              </p>
              <Actions>
                <Button>Repair these</Button>
              </Actions>
            </Form>
          )}
        </>
      ),
      carryOut: async (shown, me) => {
        const asked = findings.filter(one => shown.findings.has(findingKey(one)))
        const cured = await cure(ports, asked, me.person.id)
        if (cured.failed.length > 0) throw problem('findings', notRepaired(cured))
        return '/doctor?done=repaired'
      },
    }
  },
}

/** What was done and what was not, each with its reason. */
const notRepaired = ({ repaired, failed }: Cured): string =>
  [
    `${repaired.length} repaired, ${failed.length} not.`,
    ...failed.map(({ finding, why }) => `${finding.says} It could not be repaired: ${why}`),
  ].join(' ')
