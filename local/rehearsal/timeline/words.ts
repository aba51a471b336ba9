import type { Footprint } from '../../../domain/footprints/schema.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { requestsOf } from '../example/check.ts'
import type { Cast } from '../people/cast.ts'

/** What people call the roles when they speak of them. */
const spoken: Record<Role, string> = {
  'cpp-chair': 'CPP chair',
  'council-chief-executive': 'council chief executive',
  'nhs-chief-executive': 'NHS chief executive',
  'chief-constable': 'Chief Constable',
  'principal-reporter': 'Principal Reporter',
  'inspection-co-ordinator': 'inspection co-ordinator',
  'participation-co-ordinator': 'participation co-ordinator',
  'concern-lead': 'concern lead',
  'inspection-lead': 'inspection lead',
  'depute-lead': 'depute lead',
  'participation-lead': 'participation lead',
  coordinator: 'coordinator',
  'service-manager': 'service manager',
  'panel-chair': 'panel chair',
  'link-inspector': 'link inspector',
}

/** How keys and ids read in a timeline. */
export interface Words {
  /** A role, or a person by the roles that he or she holds. */
  readonly who: (roleOrPerson: string) => string
  /** A request by its key: `R5 Pre-inspection return`. */
  readonly request: (key: string) => string
  /** The footprint's row key of a request key: `R1` of `R1-cpp-chair-2`. */
  readonly row: (key: string) => string
  /** A step by its key: `Draft report, 2nd time` of `moderation#draft#2`. */
  readonly step: (key: string) => string
}

/** The words of one inspection: its footprint's names and its people's roles. */
export const wordsFor = (footprint: Footprint, { byRole }: Cast): Words => {
  const names = new Map(requestsOf(footprint).map(one => [one.key, one.name]))
  const rowKeys = [...names.keys()].sort((a, b) => b.length - a.length)
  const row = (key: string) => rowKeys.find(one => key === one || key.startsWith(`${one}-`)) ?? key
  const held = [...byRole].map(([role, { id }]) => [id, spoken[role]] as const)
  return {
    row,
    who: given => {
      if (given in spoken) return spokenOf(given)
      return [...new Set(held.filter(([id]) => id === given).map(([, word]) => word))].join(' and ') || given
    },
    request: key =>
      /^R\d/.test(key) ? `${row(key)} ${names.get(row(key)) ?? ''}`.trim() : (names.get(row(key)) ?? key),
    step: key => stepInWords(footprint, key),
  }
}

const spokenOf = (given: string): string => Object.entries(spoken).find(([role]) => role === given)?.[1] ?? given

const stepInWords = (footprint: Footprint, key: string): string => {
  const [stage, step, iteration] = key.split('#')
  const row = footprint.stages.find(one => one.key === stage)?.steps.find(one => one.key === step)
  return `${row?.name ?? step ?? key}${iteration === undefined || iteration === '1' ? '' : `, ${ordinal(Number(iteration))} time`}`
}

/** 2nd, 3rd, 4th: few enough iterations that no more is needed. */
export const ordinal = (count: number): string => `${count}${['th', 'st', 'nd', 'rd'][count] ?? 'th'}`
