import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { sendAfterTrial } from '../../../functions/mail-outcome/send-again.ts'
import { type MailSwitch, mailModes } from '../../../functions/ports/switches/port.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Radios } from '../../design/radios.tsx'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'
import { momentInWords } from '../../design/words.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { namesOf } from '../../reading/names.ts'
import { notAllowed } from '../../reading/not-allowed.ts'

const schema = z.object({
  mode: z.enum(mailModes, { error: 'Choose to whom messages are sent' }),
  why: textField(1000, 'Say why: whoever comes next reads it'),
  afterTrial: z.literal('yes').optional(),
})

/** What a mode of sending is called, and what it means. */
export const modes: Record<MailSwitch['mode'], { readonly text: string; readonly hint: string }> = {
  all: { text: 'To everybody', hint: 'What has been waiting leaves once, in one message a person and day.' },
  team: {
    text: 'To the team only: a trial',
    hint: 'What would go to partners is marked as not sent. Once the trial is over, what still matters can be sent.',
  },
  none: { text: 'To nobody', hint: 'All sending stops within a minute. Nothing is lost: everything stays due.' },
}

/** Letters and requests that nobody got must not be counted on; reminders come anew by themselves. */
const AfterTrial = ({ form }: { readonly form: Filled }) => (
  <Checkboxes
    form={form}
    name="afterTrial"
    label="What partners were not sent in a trial"
    small
    options={[{ value: 'yes', text: 'Send them what still matters: letters, and what is still asked' }]}
  />
)

/** The switch of all sending. */
export const mailForm: FormPage<z.output<typeof schema>> = {
  fields: ['mode', 'why', 'afterTrial'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'switch-mail')) throw notAllowed(signedIn(c).viewer, 'switch-mail')
    const { ports, now } = c.var
    const before = await ports.switches.mail()
    const nameOf = await namesOf(ports.directory, [before?.by])
    return {
      title: 'Mail',
      back: '/board',
      begins: { mode: before?.mode ?? 'all', afterTrial: before?.mode === 'team' ? 'yes' : '' },
      body: (form, hidden) => (
        <>
          <InsetText>
            <p>
              Messages are sent now: {modes[before?.mode ?? 'all'].text.toLowerCase()}.
              {before !== undefined && (
                <>
                  {' '}
                  {nameOf(before.by)} switched it on {momentInWords(Temporal.Instant.from(before.at))}: {before.why}
                </>
              )}
            </p>
          </InsetText>
          <Form {...hidden}>
            <Radios
              form={form}
              name="mode"
              label="To whom are messages sent?"
              options={mailModes.map(mode => ({
                value: mode,
                ...modes[mode],
                ...(mode === 'all' ? { reveals: <AfterTrial form={form} /> } : {}),
              }))}
            />
            <TextArea form={form} name="why" label="Why?" rows={2} />
            <Actions>
              <Button>Switch</Button>
            </Actions>
          </Form>
        </>
      ),
      carryOut: async ({ mode, why, afterTrial }, me) => {
        await ports.switches.setMail({ mode, by: me.person.id, at: now.toString(), why })
        if (mode === 'all' && afterTrial === 'yes') await sendAfterTrial(ports)
        return '/mail'
      },
    }
  },
}
