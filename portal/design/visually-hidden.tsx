import type { FC, PropsWithChildren } from 'hono/jsx'

/** Words for people who hear the page; the others see what they say. */
export const VisuallyHidden: FC<PropsWithChildren> = ({ children }) => <span class="visually-hidden">{children}</span>
