import { greyInk } from './colours.ts'

/** A pattern of dots for what is suspended, to be used as `fill="url(#id)"`; the id must be unique on its page. */
export const Dots = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
    <circle cx="3" cy="3" r="1" fill={greyInk} />
  </pattern>
)
