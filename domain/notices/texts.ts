import { Temporal } from 'temporal-polyfill'
import { dayName } from '../plan/day-name.ts'
import { londonDate } from '../time/london.ts'
import { letterText } from './letter-text.ts'
import type { Matter } from './matter.ts'
import type { Paragraph, Said } from './said.ts'
import type { TemplateName } from './template-names.ts'

const about = ({ area, what }: Matter): string => `Joint inspection of ${area}: ${what}`
const byDue = ({ due }: Matter): string => `It is due on ${due} at 17:00.`
const holds = ({ holds: parts }: Matter): Paragraph[] => ['A complete answer holds:', parts]
const datesToCome = ({ plan, inspection }: Matter): Paragraph =>
  plan.milestones
    .filter(one => one.date >= londonDate(Temporal.Instant.from(inspection.lastMovedAt)).toString())
    .map(({ name, date }) => `${dayName(Temporal.PlainDate.from(date))}: ${name}`)
/** By when whoever reads it has to answer what; nothing for those who have nothing open. */
const ownDates = ({ own }: Matter): Paragraph[] => (own.length === 0 ? [] : ['Your answers are due now:', own])
const byDisposal = ({ inspection }: Matter): string =>
  inspection.status === 'cancelled' && inspection.disposal !== undefined
    ? ` by ${dayName(Temporal.PlainDate.from(inspection.disposal.by))}`
    : ''
const lookHere = 'Sign in to see what is asked and to answer.'

/** One text for each kind of message. A kind that is added without a text does not compile. */
export const texts: Record<TemplateName, (matter: Matter) => Said> = {
  'notification-letter': letterText,
  'request-opened': matter => ({
    subject: about(matter),
    paragraphs: [`You are asked for: ${matter.what}. ${byDue(matter)}`, ...holds(matter), lookHere],
  }),
  'request-copy': matter => ({
    subject: `${about(matter)} (copy)`,
    paragraphs: [`For your information: ${matter.what} was asked for. ${byDue(matter)} Asked of: ${matter.asked}.`],
  }),
  'reminder-before': matter => ({
    subject: `${about(matter)} is due soon`,
    paragraphs: [
      `This is a reminder: ${matter.what} has not arrived yet. ${byDue(matter)}`,
      ...holds(matter),
      lookHere,
    ],
  }),
  'reminder-after': matter => ({
    subject: `${about(matter)} is late`,
    paragraphs: [
      `${matter.what} was due on ${matter.due} and has not arrived.`,
      'Please answer now, or tell the inspection lead what stands in the way.',
    ],
  }),
  escalation: matter => ({
    subject: `${about(matter)} is still missing`,
    paragraphs: [
      `${matter.what} was due on ${matter.due} and is still missing. The inspection lead and the depute lead have been told.`,
      'Please answer today, or agree a new date with the inspection lead.',
    ],
  }),
  'letter-to-draft': matter => ({
    subject: `${about(matter)}: please write to the partnership`,
    paragraphs: [
      `${matter.what} was due on ${matter.due}. All reminders have gone without an answer.`,
      'Please write to the chair of the partnership yourself: a draft is on the page. Nothing is sent in your name.',
    ],
  }),
  'submission-received': matter => ({
    subject: `${about(matter)} has arrived`,
    paragraphs: [`${matter.what} has arrived and waits for you to accept or return it.`, lookHere],
  }),
  receipt: matter => ({
    subject: `${about(matter)}: thank you, it has arrived`,
    paragraphs: [`Your answer to ${matter.what} has arrived. You will hear if anything is missing.`],
  }),
  'submission-returned': matter => ({
    subject: `${about(matter)} needs a correction`,
    paragraphs: [
      `Your answer to ${matter.what} was returned with a reason, which you find on the page. ${byDue(matter)}`,
      lookHere,
    ],
  }),
  'request-waived': matter => ({
    subject: `${about(matter)} is not needed any more`,
    paragraphs: [`The inspection lead has decided to go on without ${matter.what}. You need not do anything.`],
  }),
  'deadline-changed': matter => ({
    subject: `${about(matter)} has a new date`,
    paragraphs: [`The inspection lead has changed the date of ${matter.what}. ${byDue(matter)}`, lookHere],
  }),
  'decision-asked': matter => ({
    subject: `${about(matter)}: a decision is needed`,
    paragraphs: [
      `${matter.what} has not been settled, and the inspection waits for it. Asked of: ${matter.asked}.`,
      ...(matter.mayBeUntold
        ? [
            'What asked for it never arrived, as far as is known: nobody counts as told. Another address is needed first.',
          ]
        : []),
      'Please decide: give more time, waive it with a reason, or go on without it. You will be asked again until you have.',
    ],
  }),
  'stage-begun': matter => ({
    subject: `Joint inspection of ${matter.area}: ${matter.what} has begun`,
    paragraphs: [`The stage before is complete. ${matter.what} has begun.`],
  }),
  published: matter => ({
    subject: `Joint inspection of ${matter.area}: the report is published`,
    paragraphs: [
      'The report of the joint inspection has been published.',
      ...(matter.plan.due.R20 === undefined
        ? []
        : ['The partnership is asked for its action plan within six weeks of publication.']),
    ],
  }),
  'inspection-closed': matter => ({
    subject: `Joint inspection of ${matter.area}: closed`,
    paragraphs: ['The follow-up is complete and the inspection is closed. Thank you for your part in it.'],
  }),
  'relay-stuck': matter => ({
    subject: `Joint inspection of ${matter.area}: the system needs a person`,
    paragraphs: [
      'The automatic part of this inspection has stopped several times today and was not started again. No date and no answer is lost.',
      'Please ask the operators to look at it; the runbook says how to start it again.',
    ],
  }),
  'request-handed-over': matter => ({
    subject: `${about(matter)} has been given to you`,
    paragraphs: [`You are asked for: ${matter.what}. ${byDue(matter)}`, ...holds(matter), lookHere],
  }),
  'work-handed-over': ({ area, held, toDecide }) => ({
    subject: `Joint inspection of ${area}: somebody’s part in it is yours now`,
    paragraphs: [
      ...(held.length === 0 ? [] : ['You are from now on:', held]),
      ...(toDecide.length === 0
        ? ['Nothing waits for your decision now.']
        : ['This waits for your decision:', toDecide]),
      'What you are asked to answer yourself, you are told with its date. Sign in to see everything.',
    ],
  }),
  'question-asked': matter => ({
    subject: `${about(matter)}: a question`,
    paragraphs: [`There is a question about ${matter.what}. You find it on the page, and answer it there.`],
  }),
  'question-answered': matter => ({
    subject: `${about(matter)}: your question is answered`,
    paragraphs: [`There is an answer to the question about ${matter.what}. You find it on the page. ${byDue(matter)}`],
  }),
  'more-time-asked': matter => ({
    subject: `${about(matter)}: more time is asked for`,
    paragraphs: [
      `More time is asked for ${matter.what}, with a reason that you find on the page. ${byDue(matter)}`,
      'Please decide: give more time, or let the date stand. Until you have, the date and its reminders stay as they are.',
    ],
  }),
  'dates-changed': matter => ({
    subject: `Joint inspection of ${matter.area}: dates have changed`,
    paragraphs: [
      'Dates of this inspection have changed. The reason, and what was moved, is on the page. From now on these dates hold:',
      datesToCome(matter),
    ],
  }),
  'inspection-suspended': matter => ({
    subject: `Joint inspection of ${matter.area}: suspended`,
    paragraphs: [
      'This inspection is suspended. Until it goes on, nothing is due and no reminder is sent; what you have sent in is kept.',
      'When it goes on you will be told, with new dates. The time that you have left for each answer stays the same.',
    ],
  }),
  'inspection-resumed': matter => ({
    subject: `Joint inspection of ${matter.area}: it goes on`,
    paragraphs: [
      'This inspection goes on. You have as many working days left for each answer as when it was suspended.',
      ...ownDates(matter),
      'The dates to come:',
      datesToCome(matter),
      lookHere,
    ],
  }),
  'inspection-cancelled': matter => ({
    subject: `Joint inspection of ${matter.area}: cancelled`,
    paragraphs: [
      'This inspection has been cancelled. The reason is on the page. You need not do anything, and nothing is asked of you any more.',
      'A worry about the safety of a child or young person is passed on as before: this changes nothing about it.',
    ],
  }),
  'records-due': matter => ({
    subject: `Joint inspection of ${matter.area}: personal records have to be returned or destroyed`,
    paragraphs: [
      `This inspection was cancelled. Personal records that were received for it have to be returned, or securely destroyed${byDisposal(matter)}.`,
      'Please write a note on the page once it is done, and ask your information governance colleagues if anything stands in the way.',
    ],
  }),
  'address-needed': matter => ({
    subject: `Joint inspection of ${matter.area}: somebody cannot be reached by e-mail`,
    paragraphs: [
      `A message about ${matter.what} could not be delivered, so that nobody counts as told by it.`,
      'Please look at the address on the page of people, correct it or name somebody else. The message is then sent again.',
    ],
  }),
  'more-time-refused': matter => ({
    subject: `${about(matter)}: the date stays`,
    paragraphs: [
      `The inspection lead has decided that the date of ${matter.what} stays. ${byDue(matter)} The reason is on the page.`,
    ],
  }),
}
