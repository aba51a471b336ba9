import type { ProgrammeFacts, ProgrammeRow } from '../../domain/board/programme-facts.ts'

export const headingHeight = 30
export const ganttRowHeight = 38

type Group = ProgrammeFacts['groups'][number]

/** A group of rows with the heights at which it and they begin. */
export interface PlacedGroup {
  readonly kind: Group['kind']
  readonly y: number
  readonly rows: readonly { readonly row: ProgrammeRow; readonly y: number }[]
}

/** The groups one below the other, and where the last one ends. */
export const ganttGroups = (groups: readonly Group[], top: number): { groups: PlacedGroup[]; bottom: number } => {
  let bottom = top
  const placed = groups.map(({ kind, rows }) => {
    const y = bottom
    bottom += headingHeight + rows.length * ganttRowHeight + 8
    const first = y + headingHeight
    return { kind, y, rows: rows.map((row, index) => ({ row, y: first + index * ganttRowHeight })) }
  })
  return { groups: placed, bottom }
}
