import * as z from 'zod'

/** To whom messages are sent: to everybody, only to the team (a trial), or to nobody. */
export const mailModes = ['all', 'team', 'none'] as const

/** How the sending of mail is switched, by whom, since when and why. */
export const mailSwitch = z.strictObject({
  mode: z.enum(mailModes),
  by: z.string(),
  at: z.iso.datetime(),
  why: z.string(),
})
export type MailSwitch = z.infer<typeof mailSwitch>

/** What the operators switch by hand. Errors of every call: StoreUnavailable. */
export interface Switches {
  /** As it is this moment, read consistently; undefined if nobody ever switched it: then everybody is written to. */
  mail(): Promise<MailSwitch | undefined>
  setMail(to: MailSwitch): Promise<void>
}
