import type { Inspection } from '../inspection/inspection.ts'
import type { Request } from '../inspection/request.ts'
import type { StaffRole, Viewer } from './access.ts'
import { type Relation, relationsOf } from './relations.ts'

/** As whom somebody acts: a role of the inspectorate, or a partner. */
export type Actor = StaffRole | 'partner'

/** Who may do something, and how near to the inspection he or she has to be. Who is not named may not. */
type Row = Partial<Record<Actor, Relation>>

const staffAnywhere: Row = {
  coordinator: 'any',
  'inspection-lead': 'any',
  'service-manager': 'any',
  'panel-member': 'any',
  inspector: 'any',
  'link-inspector': 'any',
  administrator: 'any',
}

const team: Row = {
  coordinator: 'team',
  'inspection-lead': 'team',
  'service-manager': 'team',
  'panel-member': 'team',
  inspector: 'team',
  'link-inspector': 'team',
}

const whoeverWasAsked: Row = {
  coordinator: 'asked',
  'inspection-lead': 'asked',
  'service-manager': 'asked',
  'panel-member': 'asked',
  inspector: 'asked',
  'link-inspector': 'asked',
  partner: 'asked',
}

const leads: Row = { 'inspection-lead': 'lead' }

/** Those who keep an inspection going. */
const office: Row = { coordinator: 'any', 'inspection-lead': 'any', 'service-manager': 'any', administrator: 'any' }

/**
 * Who may do what: the one table. A board shows stages and dates and no evidence (domain.md C-17); what was sent in is for the
 * team of that inspection (C-4) and for whoever was asked; partners see how their partnership's requests stand, and their
 * contents only where they were asked themselves.
 */
export const rights = {
  'see-board': staffAnywhere,
  'see-inspection': { ...staffAnywhere, partner: 'partnership' },
  'see-plan': { ...staffAnywhere, partner: 'partnership' },
  'see-request': { ...staffAnywhere, partner: 'partnership' },
  'see-submission': { ...team, partner: 'asked' },
  'see-history': { ...team, ...office },
  'see-messages': office,
  'see-notes': team,
  'write-note': team,
  'answer-request': whoeverWasAsked,
  'ask-question': whoeverWasAsked,
  'answer-question': { coordinator: 'team', 'inspection-lead': 'team' },
  'ask-more-time': whoeverWasAsked,
  'decide-more-time': leads,
  'hand-over-request': {
    coordinator: 'team',
    'inspection-lead': 'team',
    'service-manager': 'theirs',
    'panel-member': 'theirs',
    inspector: 'theirs',
    'link-inspector': 'theirs',
    partner: 'theirs',
  },
  'check-submission': {
    coordinator: 'team',
    'inspection-lead': 'team',
    'service-manager': 'team',
    'link-inspector': 'team',
  },
  waive: leads,
  'go-on-without': leads,
  'name-person': { coordinator: 'any', 'inspection-lead': 'lead', administrator: 'any' },
  'restart-relay': { coordinator: 'any', administrator: 'any' },
  'move-date': { coordinator: 'any', 'inspection-lead': 'lead', 'service-manager': 'any' },
  'see-changes': office,
  suspend: { 'inspection-lead': 'lead', 'service-manager': 'any' },
  'suspend-programme': { 'service-manager': 'any' },
  cancel: { 'service-manager': 'any' },
  'change-footprint': { coordinator: 'any', 'service-manager': 'any', administrator: 'any' },
  'follow-calendars': { coordinator: 'any', 'inspection-lead': 'lead', administrator: 'any' },
  'pass-on-work': { coordinator: 'any', 'service-manager': 'any', administrator: 'any' },
  'see-doctor': { coordinator: 'any', 'service-manager': 'any', administrator: 'any' },
  repair: { coordinator: 'any', administrator: 'any' },
  'switch-mail': { 'service-manager': 'any', administrator: 'any' },
  'start-inspection': { coordinator: 'any', administrator: 'any' },
  'start-in-bulk': { coordinator: 'any', administrator: 'any' },
  rehearse: office,
  'see-directory': office,
  'change-directory': { coordinator: 'any', administrator: 'any' },
  'give-staff-access': { administrator: 'any' },
  'see-own-requests': { ...staffAnywhere, partner: 'any' },
  'take-links': { ...staffAnywhere, partner: 'any' },
} as const satisfies Record<string, Row>

export type Action = keyof typeof rights

/** All actions, in the order of the table. */
export const actions = Object.keys(rights).filter((name): name is Action => name in rights)

const actorsOf = ({ access }: Viewer): readonly Actor[] => (access.kind === 'staff' ? access.roles : ['partner'])

const rowOf = (action: Action): Row => rights[action]

/** How near to an inspection somebody who acts as this has to be in order to do something; undefined who may not at all. */
export const relationNeeded = (action: Action, actor: Actor): Relation | undefined => rowOf(action)[actor]

/** Whether somebody may do this with an inspection, or with one of its requests. The one place where that is decided. */
export const may = (viewer: Viewer, action: Action, inspection: Inspection, request?: Request): boolean => {
  const relations = relationsOf(viewer, inspection, request)
  return actorsOf(viewer).some(actor => {
    const needed = rowOf(action)[actor]
    return needed !== undefined && relations.has(needed)
  })
}

/** Whether somebody may do this whichever inspection it is about, or about none. */
export const mayAnywhere = (viewer: Viewer, action: Action): boolean =>
  actorsOf(viewer).some(actor => rowOf(action)[actor] === 'any')
