import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

// The hash of a function's bundle changes with its code, which is no change of what is deployed around it.
const withoutHashes = (template: string): string => template.replaceAll(/[0-9a-f]{64}(?=\.zip)/g, 'asset')

const pathOf = (name: string) => `snapshots/${name}.json`
const templates = globSync('cdk.out/*.template.json').sort()

it('has seven stacks', () => {
  expect(templates.map(file => basename(file, '.template.json'))).toEqual([
    'JointInspectionsData',
    'JointInspectionsFiles',
    'JointInspectionsMail',
    'JointInspectionsPortal',
    'JointInspectionsSignIn',
    'JointInspectionsWatch',
    'JointInspectionsWorkflows',
  ])
})

it.each(templates.map(file => [basename(file, '.template.json'), file]))(
  '%s is as it was reviewed',
  async (name, file) => {
    await expect(withoutHashes(readFileSync(file, 'utf8'))).toMatchFileSnapshot(pathOf(name))
  },
)
