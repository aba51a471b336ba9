import type { Inspection } from '../inspection/inspection.ts'

/** Everybody who holds a role in an inspection, each person once. */
export const everybody = (people: Inspection['people']): string[] => [...new Set(Object.values(people))]
