import type { Way } from '../../domain/plan/moves/ways.ts'

/** What the ways to move a date are called, what each means, and how it is said afterwards. */
export const wayWords: Record<Way, { readonly text: string; readonly hint: string; readonly said: string }> = {
  'keep-gaps': {
    text: 'Keep the gaps',
    hint: 'What comes after it moves by as many working days; the report too.',
    said: 'the gaps after it are kept',
  },
  'keep-end': {
    text: 'Keep the end',
    hint: 'What comes after it stays, unless it has been passed; so does the report.',
    said: 'what comes after it stays',
  },
  compress: {
    text: 'Share it out',
    hint: 'What lies between it and the report moves closer together; the report stays.',
    said: 'what lies between it and the report is shared out',
  },
}
