import { existsSync, globSync } from 'node:fs'
import { resolve } from 'node:path'
import { readCases } from './case-file.ts'
import { judge } from './judge.ts'
import { report } from './report.ts'

const folder = resolve(process.argv[2] ?? '../shared/asl-conformance')
const files = existsSync(folder) ? globSync(`${folder}/{pure,lambda,callback,invalid}/*.json`).sort() : []

if (files.length === 0) {
  console.error(`No recorded cases in ${folder}. Give their folder: npm run conformance -- DIR`)
  process.exitCode = 1
} else {
  const verdicts = []
  for (const file of files) for (const one of readCases(file)) verdicts.push(await judge(one))
  console.log(report(verdicts))
  if (verdicts.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
}
