import type { FC, PropsWithChildren } from 'hono/jsx'
import { classes } from './classes.ts'

export type Tone = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

/** A state in a word or two. Its colour only underlines what the words say. */
export const Tag: FC<PropsWithChildren<{ readonly tone?: Tone | undefined }>> = ({ tone, children }) => (
  <span class={classes('ds_tag', tone !== undefined && `ds_tag--${tone}`)}>{children}</span>
)
