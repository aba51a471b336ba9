import type { Command } from '../../domain/decisions/command.ts'
import type { Action } from '../../domain/rights/rights.ts'

/** What somebody must be allowed to do in order to give a command. A command that is added without its right does not compile. */
const needed: Record<Command['do'], Action> = {
  submit: 'answer-request',
  accept: 'check-submission',
  return: 'check-submission',
  waive: 'waive',
  extend: 'decide-more-time',
  'go-on-without': 'go-on-without',
  'restart-relay': 'restart-relay',
  'hand-over': 'hand-over-request',
  'name-person': 'name-person',
  'ask-more-time': 'ask-more-time',
  'refuse-more-time': 'decide-more-time',
  'ask-question': 'ask-question',
  'answer-question': 'answer-question',
  note: 'write-note',
  move: 'move-date',
  suspend: 'suspend',
  resume: 'suspend',
  cancel: 'cancel',
  'follow-calendars': 'follow-calendars',
  migrate: 'change-footprint',
  'undo-migration': 'change-footprint',
  leave: 'pass-on-work',
}

export const actionOf = ({ do: what }: Pick<Command, 'do'>): Action => needed[what]
