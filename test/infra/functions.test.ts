import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { environments } from '../../functions/entry/environment.ts'
import { deployment, resources } from './assembly.ts'

const functions = resources(
  'AWS::Lambda::Function',
  z.object({
    Runtime: z.string(),
    Timeout: z.number(),
    LoggingConfig: z.object({ LogGroup: z.string() }),
    TracingConfig: z.object({ Mode: z.string() }),
  }),
)
const logGroups = resources('AWS::Logs::LogGroup', z.object({ RetentionInDays: z.number() }))

/** Which of the environments a function's own entry asks for. */
const schemaOf = (entry: string) => {
  const [, name = ''] = /environment\(environments\.(\w+)\)/.exec(readFileSync(entry, 'utf8')) ?? []
  return Object.entries(environments).find(([key]) => key === name)?.[1]
}

// For Node itself and for the logger; no function reads them.
const ofTheRuntime = { NODE_OPTIONS: '--enable-source-maps', POWERTOOLS_SERVICE_NAME: expect.any(String) }

describe('the functions', () => {
  it('are one for each folder with a handler, and one for the pages', () => {
    const folders = globSync('functions/*/handler.ts').map(path => basename(dirname(path)))
    const entries = [...folders.map(name => `functions/${name}/handler.ts`), 'portal/handler.ts']
    expect(deployment.functions.map(({ entry }) => entry).sort()).toEqual(entries.sort())
    expect(functions).toHaveLength(entries.length)
  })

  it.each(functions.map(one => [one.identity.name, one.properties] as const))(
    '%s runs on Node 24, within a time, traced, and its log is kept for a year',
    (_name, { Runtime, Timeout, TracingConfig, LoggingConfig }) => {
      expect(Runtime).toBe('nodejs24.x')
      expect(Timeout).toBeLessThan(300)
      expect(TracingConfig.Mode).toBe('Active')
      const log = logGroups.find(({ identity }) => identity.ref === LoggingConfig.LogGroup)
      expect(log?.properties.RetentionInDays).toBe(365)
    },
  )

  it.each(deployment.functions.map(one => [one.name, one] as const))(
    '%s finds in its environment exactly what its entry asks for',
    (_name, { entry, variables }) => {
      expect(existsSync(entry)).toBe(true)
      const wanted = schemaOf(entry)
      expect(wanted).toBeDefined()
      const { NODE_OPTIONS, POWERTOOLS_SERVICE_NAME, ...own } = variables
      expect({ NODE_OPTIONS, POWERTOOLS_SERVICE_NAME }).toEqual(ofTheRuntime)
      expect(wanted?.strict().safeParse(own).error).toBeUndefined()
    },
  )
})
