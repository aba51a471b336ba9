import type { Examination } from './examination.ts'

/** An examination in plain words. */
export const report = ({ inspections, executions, notices, findings, repaired }: Examination): string => {
  const seen = `Looked at ${number(inspections, 'inspection')}, ${number(executions, 'execution')} and ${number(notices, 'message')}:`
  if (findings.length === 0) return `${seen} nothing to repair.`
  const cured = new Set(repaired.map(keyOf))
  const lines = findings.flatMap(one => [
    '',
    `${one.inspectionId}: ${one.says}`,
    cured.has(keyOf(one)) ? `  Repaired: ${one.repairSays}` : `  ${asked(one)} ${one.repairSays}`,
  ])
  const left = findings.filter(one => one.repair.do !== 'tell-a-person').length
  const way =
    repaired.length > 0 || left === 0 ? [] : ['', `npm run doctor -- --repair repairs ${left} of ${findings.length}.`]
  const wrong = findings.length === 1 ? 'one thing is not as it' : `${findings.length} things are not as they`
  return [`${seen} ${wrong} should be.`, ...lines, ...way].join('\n')
}

const number = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const asked = ({ repair }: Examination['findings'][number]): string =>
  repair.do === 'tell-a-person' ? 'A person has to see to it:' : 'Repair:'

const keyOf = ({ inspectionId, kind, about }: Examination['findings'][number]): string =>
  `${inspectionId} ${kind} ${about}`
