import type { Access } from './access.ts'

/** Whether somebody may still act in an inspection of an area: whoever leaves loses access in the directory. */
export const canAct = (access: Access | undefined, area: string): boolean =>
  access !== undefined && (access.kind === 'staff' || access.areas.includes(area))
