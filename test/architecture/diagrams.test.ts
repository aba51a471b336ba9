import { describe, expect, it } from 'vitest'
import { pages } from '../../local/diagrams/pages.ts'
import { stale } from '../../local/diagrams/stale.ts'
import { readDeployment } from '../../local/template/deployment.ts'

describe('the pictures of the workflows', () => {
  it('show the definitions that deploy (npm run diagrams)', () => {
    expect(stale('docs/workflows', pages(readDeployment('cdk.out')))).toEqual([])
  })
})
