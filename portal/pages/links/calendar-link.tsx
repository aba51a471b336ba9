import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { LinkButtons, type LinkPart } from './link-buttons.tsx'

/** The link that shows somebody's deadlines in a calendar of his or her own. */
export const CalendarLink = ({ link, justMade, portalUrl, hidden }: LinkPart) => (
  <Section title="Your deadlines in your calendar">
    <p>
      Outlook, Google Calendar, Apple Calendar and others can follow a link of yours. Each request that waits for you is
      in it at the time that it is due, and a date that moves here moves there too, within hours.
    </p>
    <ul>
      <li>The link works without signing in: whoever has it can read it. Do not pass it on.</li>
      <li>
        It shows the names of your requests, their areas and their dates. Nothing that anybody wrote or sent is in it.
      </li>
      <li>If it got into the wrong hands, replace or revoke it: the old one stops at once.</li>
    </ul>
    {justMade?.kind === 'calendar' && <Addresses url={`${portalUrl}/feeds/${justMade.secret}.ics`} />}
    <LinkButtons kind="calendar" name="calendar link" link={link} hidden={hidden} />
  </Section>
)

/** One address for calendars that open by themselves, and the same to be copied into others. */
const Addresses = ({ url }: { readonly url: string }) => (
  <InsetText>
    <p>
      <a href={url.replace(/^https?:/, 'webcal:')}>Open it in the calendar of this device</a>, or copy this address into
      your calendar where it says “subscribe” or “from the internet”:
    </p>
    <p>
      <code class="ji_copied">{url}</code>
    </p>
  </InsetText>
)
