import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Answer } from '../people/answers.ts'
import type { Sink } from './sink.ts'

/** An answer whose sender was told that it arrived is in the record, until somebody returns or waives it by name. */
export const createAcknowledged = (sink: Sink) => {
  const promised: { readonly request: string; readonly reference: string }[] = []
  return {
    add({ command }: Answer): void {
      if (command.do === 'submit') promised.push({ request: command.request, reference: command.reference })
    },
    check(record: MemoryRecord): void {
      for (const { request, reference } of promised)
        if (!isKept(record, request, reference))
          sink.violated(
            'an acknowledged submission is kept',
            `${reference}, now ${record.requests.get(request)?.state}`,
          )
    },
  }
}

const putsAside = new Set(['request-returned', 'request-waived'])

const isKept = ({ requests, events }: MemoryRecord, key: string, reference: string): boolean => {
  const arrived = events.findIndex(one => one.what === 'request-submitted' && one.detail?.reference === reference)
  if (arrived < 0) return false
  const request = requests.get(key)
  if (request !== undefined && 'submission' in request && request.submission.reference === reference) return true
  return events.slice(arrived).some(one => one.about === key && putsAside.has(one.what))
}
