import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { dataProtectionEmail } from './contact.ts'
import { Keeping } from './keeping.tsx'
import { MailLink } from './mail-link.tsx'

/** What is kept about the people who use the service, why, and for how long (domain.md C-1 to C-10, D-19). */
export const privacyPage = (c: PortalContext) =>
  show(
    c,
    {
      title: 'Privacy',
      intro: 'What this service keeps about the people who use it, why, who sees it and for how long.',
    },
    <>
      <InsetText>
        <p>
          <strong>Children and families:</strong> this service never asks for anything that identifies a child, a parent
          or a carer. Do not write or send it. A pre-inspection return is checked before it is kept: one with a cell
          that looks like a personal identifier is refused, and its content is not kept.
        </p>
      </InsetText>
      <WhatIsKept />
      <Section title="Why, and by what right">
        <p>
          To carry out joint inspections, at the request of the Scottish Ministers, under section 115 of the Public
          Services Reform (Scotland) Act 2010. This is a public task (UK GDPR, Article 6(1)(e)). It rests on no consent,
          and no decision about a person is made by a machine.
        </p>
      </Section>
      <Section title="Who sees it">
        <ul>
          <li>Your partnership sees your name, role and organisation, and how your requests stand.</li>
          <li>The inspectorate’s staff see your name, role, organisation, work e-mail address and phone number too.</li>
          <li>What was sent in is seen by whoever was asked for it and by the team of that inspection only.</li>
          <li>
            Amazon Web Services stores the data and sends the e-mails for us, in London unless those who run the service
            chose another place. It acts on our instructions only.
          </li>
        </ul>
        <p>Nothing is sold, used for advertising, or measured across other sites.</p>
      </Section>
      <Keeping />
      <Section title="Cookies">
        <p>
          Only what is strictly necessary is set, which needs no consent: a cookie that keeps you signed in (
          <code>__Host-session</code>) and, while you sign in, one that brings you back to your page (
          <code>__Host-sign-in</code>). Both go when you close the browser. There is nothing that counts or follows
          visitors. The sign-in provider sets its own while you sign in there.
        </p>
      </Section>
      <Section title="Your rights">
        <p>
          You can ask to see what is kept about you, to have it corrected, and to object to its use. Write to{' '}
          <MailLink to={dataProtectionEmail} />. Lines of an inspection’s history cannot be changed or taken out
          afterwards; a correction is added to them. If you are not content with our answer, complain to the{' '}
          <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
        </p>
      </Section>
    </>,
  )

const WhatIsKept = () => (
  <Section title="What is kept about you">
    <ul>
      <li>In the directory: your name, organisation, work e-mail address and, if given, your title and work phone.</li>
      <li>Which role you hold in which inspection, and which partnership’s inspections you may see.</li>
      <li>What you were asked for, what you answered, asked or decided, and when: the history of the inspection.</li>
      <li>Which messages were sent to you, and whether they arrived.</li>
      <li>While you use the service: your session, what you have typed and not yet sent, and links that you made.</li>
    </ul>
    <p>It comes from you, from your organisation, or from whoever named you for a role.</p>
  </Section>
)
