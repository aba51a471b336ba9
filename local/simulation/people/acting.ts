import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Chance } from '../chance/chance.ts'
import type { Faults } from '../faults/faults.ts'
import type { Invoke, Outcome } from '../system/lambda.ts'
import type { Answer } from './answers.ts'

/** Told of what somebody was told is done. */
export type OnAcknowledged = (answer: Answer) => void

interface Acting {
  readonly clock: VirtualClock
  readonly chance: Chance
  readonly faults: Faults
  readonly invoke: Invoke
  readonly onAcknowledged: OnAcknowledged
}

/** Somebody who gets no answer tries again, five times at most. */
const mostTries = 5

/** After these somebody knows that trying again is of no use. */
const final = new Set(['CommandRefused', 'RequestUnknown', 'InputInvalid', 'NotAWorkingDay'])

/** Does what somebody decided; tried again until it is answered. */
export type Act = (inspectionId: string, answer: Answer) => Promise<void>

/** How people send what they do: some click twice, and all try again when the page does not answer. */
export const createActing = ({ clock, chance, faults, invoke, onAcknowledged }: Acting) => {
  const tryAgain = (send: (tries: number) => Promise<void>, tries: number): void => {
    const againMs = clock.now() + chance.integer(1_000, 600_000)
    clock.at(againMs, () => void clock.track(send(tries + 1)))
  }

  const act: Act = async (inspectionId, answer) => {
    const send = async (tries: number): Promise<void> => {
      const outcome = await invoke('act', { inspectionId, ...answer })
      if ('payload' in outcome) return onAcknowledged(answer)
      if (!final.has(nameOf(outcome)) && tries < mostTries) tryAgain(send, tries)
    }
    if (!chance.happens(0.03)) return send(1)
    faults.drew('clicks-twice')
    faults.hit('clicks-twice')
    await Promise.all([send(mostTries), send(1)])
  }

  /** Goes on until the inspection has been started, by this or by a call before. */
  const start = async (event: object): Promise<void> => {
    const outcome = await invoke('start-inspection', event)
    if ('functionError' in outcome && !final.has(nameOf(outcome))) tryAgain(() => start(event), 1)
  }

  return { act, start }
}

const nameOf = (outcome: Outcome): string => ('functionError' in outcome ? outcome.functionError.errorType : '')
