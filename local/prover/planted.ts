import { definition } from './definition.ts'
import type { Deployed } from './deployed.ts'
import type { Plant } from './plants/plant.ts'
import type { Finding } from './property.ts'
import type { Verdict } from './report.ts'

/** A copy of the definition that a fault is for, with the fault in it. */
export const planted = ({ into, plant }: Plant, definitions: readonly Deployed[]): Deployed => {
  const original = definitions.find(({ name }) => name.endsWith(into))
  if (original === undefined) throw new Error(`there is no machine ${into} to plant a fault into`)
  const copy = definition.parse(structuredClone(original.json))
  plant(copy)
  return { name: original.name, json: copy }
}

/** What the property that has to find a fault has found, and had not found before. */
export const foundBy = ({ property }: Plant, before: readonly Verdict[], after: readonly Verdict[]): Finding[] => {
  const findings = (verdicts: readonly Verdict[]): Finding[] =>
    verdicts.filter(one => one.property.key === property).flatMap(({ proof }) => proof.findings)
  const known = new Set(findings(before).map(({ sentence }) => sentence))
  return findings(after).filter(({ sentence }) => !known.has(sentence))
}
