import { findArea } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { calendarFor } from '../../../domain/calendars/resolve.ts'
import type { DueNotice } from '../../../domain/inspection/notice.ts'
import type { Leaving } from '../../../domain/notices/batch.ts'
import { eastLothian } from '../../builders/play.ts'

/** A reminder to the chair, unless said otherwise. */
export const aNotice = (overrides: Partial<DueNotice> = {}): DueNotice => ({
  state: 'due',
  slot: 'R4#1#due-5#reminder-before#person-cpp-chair',
  to: 'person-cpp-chair',
  template: 'reminder-before',
  about: 'R4',
  rung: 'due-5',
  guarantee: 'at-most-once',
  alone: false,
  notBefore: '2023-12-01T09:00:00Z',
  reference: 'east-lothian-2023-10-31/R4/due-5',
  ...overrides,
})

/** A notice that wants to leave, each with a slot of its own by its number. */
export const aLeaving = (
  number: number,
  overrides: Partial<DueNotice> = {},
  calendar = eastLothian.calendar,
): Leaving => ({
  inspectionId: 'east-lothian-2023-10-31',
  notice: aNotice({ slot: `R${number}#1`, ...overrides }),
  calendar,
})

/** South Ayrshire, whose own public holidays are on file. */
export const southAyrshire = calendarFor(findArea('South Ayrshire'), {
  library: defaultLibrary,
  allowProvisional: true,
})
