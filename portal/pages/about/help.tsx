import { Section } from '../../design/section.tsx'
import { Steps } from '../../design/steps.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { helpEmail } from './contact.ts'
import { MailLink } from './mail-link.tsx'

/** How to get help, what the service does, and what happens around a date. */
export const helpPage = (c: PortalContext) =>
  show(
    c,
    { title: 'Help', intro: 'What this service does, what happens when a date passes, and whom to ask.' },
    <>
      <WarningText>
        If you are worried about a child, do not write it here and wait: phone the inspection lead or your local lead
        for concerns. If somebody is in danger now, call 999.
      </WarningText>
      <Section title="Whom to ask">
        <ul>
          <li>
            About what is asked of you: open the request and choose “Ask a question”. The coordinator and the inspection
            lead get it.
          </li>
          <li>About an inspection as a whole: its coordinator. Names are on the inspection’s page “People”.</li>
          <li>
            About signing in, or if something does not work: write to <MailLink to={helpEmail} />. Say which page it was
            and at what time. Send no screenshots that show people’s details.
          </li>
          <li>
            To tell us what would make this service better: the same address, <MailLink to={helpEmail} />.
          </li>
        </ul>
      </Section>
      <Section title="What the service does">
        <p>
          It runs joint inspections of services for children and young people in Scotland, from the notification letter
          until the follow-up is closed. It works out the dates, asks the right people for what is needed, reminds them,
          takes in their answers and keeps a history of who did what and when. People decide; it does not.
        </p>
        <p>
          Dates leave out the school holidays of your council where the inspection counts in programme weeks. Every date
          of an inspection’s page “All dates” says why it is that one, and whether it was published or is assumed.
        </p>
      </Section>
      <Section title="When a date passes">
        <p>
          What is due on a day is due by 17:00. Most requests follow these steps; working days are those of your area,
          and no message leaves outside 09:00 to 17:00.
        </p>
        <Steps label="What happens around a date" items={around} />
        <p>
          You can still answer late: the request stays open, and reminders stop once you have answered. If you know that
          you cannot be in time, ask for more time on the request’s page before the date, with the reason. The
          inspection lead decides; until then the date stays.
        </p>
        <p>
          A few requests go without an answer, such as comments on the accuracy of a draft: where no answer counts as
          “no comments”, the request says so. Its time begins when the draft has reached you, not when it was sent.
        </p>
      </Section>
      <Section title="When plans change">
        <p>
          Sometimes dates are moved, or an inspection is suspended and goes on later. You are told once, in one message
          with the dates that hold from then on; the reminders of the dates before are not sent any more. While an
          inspection is suspended nothing is due, what you have sent is kept, and you have as many working days left
          when it goes on as when it stopped.
        </p>
        <p>
          If you leave, or somebody else takes over from you, tell the coordinator: everything that waits for you is
          handed over in one go. One request can be handed to a colleague on its own page.
        </p>
      </Section>
      <Section title="Signing in, and what you have typed">
        <p>
          If you were signed out while you were typing, send the form all the same and sign in again: what you typed is
          there. A form that is sent twice is done once.
        </p>
      </Section>
    </>,
  )

const around = [
  {
    title: 'Five working days before, and one day before',
    body: 'You get a reminder if your answer is not there yet.',
  },
  { title: 'One working day after', body: 'You are reminded, and the inspection lead is told.' },
  { title: 'Three working days after', body: 'You are reminded again, and the lead and the depute lead are told.' },
  {
    title: 'Five working days after',
    body: 'The inspection lead may write a letter, and the service manager is told. No such letter is sent by itself.',
  },
  {
    title: 'Ten working days after',
    body: 'The inspection lead is asked to decide: to give more time, or to go on without the answer.',
  },
]
