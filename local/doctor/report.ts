import type { Examination } from './examination.ts'

/** An examination in plain words. */
export const report = (examination: Examination): string => {
  const { inspections, executions, notices, findings, repaired, failed } = examination
  const seen = `Looked at ${number(inspections, 'inspection')}, ${number(executions, 'execution')} and ${number(notices, 'message')}:`
  if (findings.length === 0) return `${seen} nothing to repair.`
  const become = becomeOf(examination)
  const lines = findings.flatMap(one => ['', `${one.inspectionId ?? 'The system'}: ${one.says}`, `  ${become(one)}`])
  const left = findings.filter(one => one.repair.do !== 'tell-a-person').length
  const wasAsked = repaired.length > 0 || failed.length > 0
  const way = wasAsked || left === 0 ? [] : ['', `npm run doctor -- --repair repairs ${left} of ${findings.length}.`]
  const wrong = findings.length === 1 ? 'one thing is not as it' : `${findings.length} things are not as they`
  return [`${seen} ${wrong} should be.`, ...lines, ...way].join('\n')
}

/** How many findings are left. */
export const left = ({ findings, repaired, gone }: Examination): number =>
  findings.length - repaired.length - gone.length

type Finding = Examination['findings'][number]

const number = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What became of each finding, or what is to be done about it. */
const becomeOf = ({ repaired, gone, failed }: Examination): ((one: Finding) => string) => {
  const cured = new Set(repaired.map(keyOf))
  const over = new Set(gone.map(keyOf))
  const why = new Map(failed.map(one => [keyOf(one.finding), one.why]))
  return one => {
    const key = keyOf(one)
    if (cured.has(key)) return `Repaired: ${one.repairSays}`
    if (over.has(key)) return 'It is well by now: nothing was done.'
    const reason = why.get(key)
    if (reason !== undefined) return `Could not be repaired (${reason}). It was to be: ${one.repairSays}`
    return `${one.repair.do === 'tell-a-person' ? 'A person has to see to it:' : 'Repair:'} ${one.repairSays}`
  }
}

const keyOf = ({ inspectionId = '', kind, about }: Finding): string => `${inspectionId} ${kind} ${about}`
