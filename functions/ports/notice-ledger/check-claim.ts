import { checkTransaction } from '../table/transaction-limit.ts'
import type { Digest, NoticeKey } from './port.ts'

/** Checks that these notices, and the digest if there is one, can be claimed together. Errors: as checkTransaction. */
export const checkClaim = (notices: readonly NoticeKey[], digest?: Digest): void =>
  checkTransaction([
    ...notices.map(({ inspectionId, slot }) => `${inspectionId} ${slot}`),
    ...(digest === undefined ? [] : ['digest']),
  ])
