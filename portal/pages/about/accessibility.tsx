import { Section } from '../../design/section.tsx'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { idleMinutes, longestHours } from '../../session/session.ts'
import { helpEmail } from './contact.ts'
import { MailLink } from './mail-link.tsx'

/** The accessibility statement, in the order that the regulations of 2018 ask for. */
export const accessibilityPage = (c: PortalContext) =>
  show(
    c,
    {
      title: 'Accessibility statement',
      intro: 'How far everybody can use this service, what is known to be wrong, and what to do about it.',
    },
    <>
      <p>This statement is about the pages of the joint inspections service. We want everybody to be able to:</p>
      <ul>
        <li>make the text larger, up to four times, without anything being cut off</li>
        <li>use every page on a narrow screen, with a keyboard alone, and without JavaScript</li>
        <li>listen to every page with a screen reader; each picture is there as a table too</li>
        <li>read every page in plain English, and print it</li>
      </ul>
      <Section title="How accessible the service is">
        <p>Some parts are not fully accessible. They are listed under “What is not accessible”.</p>
      </Section>
      <Section title="Tell us, or ask for something in another form">
        <p>
          If you find a problem that is not listed, or need a letter, a request or a report in another form, such as
          large print, easy read, audio or British Sign Language, write to <MailLink to={helpEmail} />. Say what you
          need and by when, and we answer within five working days. The coordinator of your inspection can take an
          answer from you by phone or in person too: use of this service is never the only way.
        </p>
      </Section>
      <Section title="If you are not content with our answer">
        <p>
          The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018 in Scotland. If you are not content with how we answer,
          contact the{' '}
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>, which
          advises people in Scotland, England and Wales.
        </p>
      </Section>
      <Section title="Technical information">
        <p>
          The inspectorate is committed to making these pages accessible, in accordance with the Public Sector Bodies
          (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
        </p>
        <p>
          <strong>
            The pages are partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level
            AA, due to what is listed below.
          </strong>
        </p>
      </Section>
      <NotAccessible />
      <Preparation />
    </>,
  )

const NotAccessible = () => (
  <Section title="What is not accessible">
    <h3>What does not meet the regulations</h3>
    <ul>
      <li>
        You are signed out after {idleMinutes} minutes without opening a page, and after {longestHours} hours in any
        case, and there is no warning beforehand. What you send afterwards is kept and shown again once you have signed
        in, but you cannot make the time longer (WCAG 2.2, 2.2.1 Timing adjustable). We plan to mend this.
      </li>
      <li>
        The sign-in itself takes place on pages of another provider. We have not yet checked those (no criterion is
        known to fail).
      </li>
    </ul>
    <h3>What would cost too much for what it brings</h3>
    <p>We claim this for nothing.</p>
    <h3>What the regulations do not ask for</h3>
    <ul>
      <li>
        Files that partnerships send in are theirs, and we neither write nor change them. Some may not be accessible.
        Ask the coordinator if you need one in another form.
      </li>
      <li>
        The pictures of an inspection’s time and of the programme scroll sideways on a narrow screen, as pictures of two
        dimensions may. The same facts are in a table below each.
      </li>
    </ul>
  </Section>
)

const Preparation = () => (
  <Section title="How this was tested, and what comes next">
    <p>We tested the pages ourselves, before people began to use them:</p>
    <ul>
      <li>automatically with axe, on every page, in a real browser (Chromium), which must find nothing</li>
      <li>signing in and asking a question by keyboard alone; every page is made of plain links and form fields</li>
      <li>a whole inspection, from its start to its end, with JavaScript switched off; no page has any script</li>
      <li>every page at a width of 320 and of 1280 pixels</li>
    </ul>
    <p>
      Such tests find only a part of what can be wrong. <strong>Not done yet:</strong> tests with disabled people, tests
      with screen readers, magnifiers and speech control as people really use them, and a check by somebody independent
      of us. We plan these, and will change this statement by what they find.
    </p>
    <p>This statement was prepared, and the pages were last tested, on 23 November 2026.</p>
  </Section>
)
