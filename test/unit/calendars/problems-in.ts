import { Failure } from '../../../domain/failure.ts'

/** The problems for which a calendar file is refused, a text each. */
export const problemsIn = (act: () => unknown): string[] => {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Failure) || error.name !== 'CalendarInvalid') throw error
    return error.message.split('\n  ').slice(1)
  }
  throw new Error('nothing was refused')
}
