import * as z from 'zod'

/** Words that somebody writes, with what is said where there are none; of too many the limit and the present length are said. */
export const textField = (most: number, missing?: string) =>
  z
    .string({ error: missing })
    .trim()
    .max(most, { error: ({ input }) => tooLong(most, String(input).length) })

const tooLong = (most: number, has: number): string => `Use at most ${most} characters; there are ${has} now`
