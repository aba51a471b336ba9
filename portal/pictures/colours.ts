import type { Stage } from '../../domain/footprints/stages.ts'

/**
 * The colours of the pictures: the design system's own, and each stage's with a letter in it, since colour alone tells
 * nothing to some. White letters on the stages and dark ones on the pale tints have 4.5:1 at the least.
 */
export const ink = '#1a1a1a'
export const greyInk = '#5e5e5e'
export const line = '#b3b3b3'
export const paleLine = '#ebebeb'
export const paper = '#ffffff'
export const todayColour = '#d32205'
export const lateColour = '#b01c04'

/** A stage's colour, a pale tint of it for what is only planned, and its letter. */
export interface StageColour {
  readonly colour: string
  readonly tint: string
  readonly letter: string
}

export const stageColours: Record<Stage, StageColour> = {
  notification: { colour: '#333e48', tint: '#dfe3e6', letter: 'N' },
  'data-collection': { colour: '#0065bd', tint: '#d9effc', letter: 'D' },
  fieldwork: { colour: '#1a7032', tint: '#dcefe1', letter: 'F' },
  moderation: { colour: '#741e6d', tint: '#f0e0ee', letter: 'M' },
  publication: { colour: '#a03c07', tint: '#fbe6da', letter: 'P' },
  'follow-up': { colour: '#1c5d5d', tint: '#d8eaea', letter: 'U' },
}

/** Attributes of a text that has to be read across lines: paper around its letters. */
export const halo = { stroke: paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const
