import { describe, expect, it } from 'vitest'
import { found, sourcesOf } from './sources.ts'

describe('the domain', () => {
  const domain = sourcesOf('domain')

  it('has sources to look at', () => expect(domain.length).toBeGreaterThan(40))

  it.each([
    ['clock', /\bnew Date\b|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.now\b/],
    ['dice', /\bMath\.random\b|\brandomUUID\b/],
    ['timer', /\bset(Timeout|Interval|Immediate)\b/],
    ['environment', /\bprocess\b\./],
    ['console', /\bconsole\./],
    ['network', /\bfetch\(/],
  ])('has no %s', (_what, pattern) => expect(found(domain, pattern)).toEqual([]))
})

describe('product code', () => {
  const product = sourcesOf('domain', 'functions', 'workflows', 'infra', 'local')

  it('has no casts: what is not known is parsed', () => {
    expect(
      found(product, /\bas (?!const\b)[A-Z{'"][\w.<>[\]|'" ]*/).filter(line => !/import|export/.test(line)),
    ).toEqual([])
  })

  it('has no non-null assertion and no any', () => {
    expect(found(product, /[\w)\]]!(\.|\)|,|;|$)|: any\b|<any>/).filter(line => !line.includes('!=='))).toEqual([])
  })

  it('asks nowhere whether it runs locally', () => {
    expect(found(sourcesOf('domain', 'functions', 'workflows'), /isLocal|LOCAL_|localhost|127\.0\.0\.1/)).toEqual([])
  })

  it('takes time and chance from ports, in adapters only', () => {
    const functions = sourcesOf('functions').filter(one => !one.path.startsWith('functions/ports/'))
    expect(
      found(functions, /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bset(Timeout|Interval)\b/),
    ).toEqual([])
  })
})
