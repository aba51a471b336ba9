import { Temporal } from 'temporal-polyfill'
import { londonDate } from '../../../domain/time/london.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { dateInWords } from '../../design/words.ts'
import { type Link, type LinkKind, linkMonths } from '../../links/links.ts'
import type { Hidden } from '../../page/form-page.ts'

/** What a part of the page is given: what somebody has of this kind, and what was made just now. */
export interface LinkPart {
  readonly link: Link | undefined
  readonly justMade: { readonly kind: LinkKind; readonly secret: string } | undefined
  readonly portalUrl: string
  readonly hidden: Hidden
}

interface ButtonsProps {
  readonly link: Link | undefined
  readonly kind: LinkKind
  /** What it is called in the middle of a sentence: `calendar link`. */
  readonly name: string
  readonly hidden: Hidden
}

/** How long a link lives, and the buttons that make, replace and revoke it. */
export const LinkButtons = ({ link, kind, name, hidden }: ButtonsProps) => (
  <Form {...hidden} action="/calendar">
    {link !== undefined && <p>{lifeOf(link)}</p>}
    <Actions>
      <Button name="do" value={`make-${kind}`} kind={link === undefined ? 'primary' : 'secondary'}>
        {link === undefined ? `Make a ${name}` : `Replace the ${name}`}
      </Button>
      {link !== undefined && (
        <Button name="do" value={`revoke-${kind}`} kind="danger">
          Revoke the {name}
        </Button>
      )}
    </Actions>
  </Form>
)

const lifeOf = ({ madeAt }: Link): string => {
  const on = londonDate(Temporal.Instant.from(madeAt))
  return `You made one on ${dateInWords(on)}. It works until ${dateInWords(on.add({ months: linkMonths }))}, or until you replace or revoke it.`
}
