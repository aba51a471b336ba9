import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { LinkButtons, type LinkPart } from './link-buttons.tsx'

/** The key with which a program acts as somebody. */
export const ProgramKey = ({ link, justMade, portalUrl, hidden }: LinkPart) => (
  <Section title="A key for your programs">
    <p>
      Only for people who write programs. With this key a program acts as you in all that the description below names:
      what it does stands in the history under your name. Keep it like a password.
    </p>
    {justMade?.kind === 'program' && (
      <InsetText>
        <p>Your key:</p>
        <p>
          <code class="ji_copied">{justMade.secret}</code>
        </p>
      </InsetText>
    )}
    <p>
      It goes into the header <code>Authorization: Bearer …</code> of every call to{' '}
      <code class="ji_reference">{portalUrl}/api</code>. What there is to call is in the{' '}
      <a href="/api/openapi.json">description for programs (OpenAPI)</a>. A call that changes something carries a new{' '}
      <code>Idempotency-Key</code> too: the same one does the same thing once.
    </p>
    <LinkButtons kind="program" name="key" link={link} hidden={hidden} />
  </Section>
)
