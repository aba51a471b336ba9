import { environ } from './deep.ts'

let invocations = 0
const atLoading = { who: process.env.WHO, deep: environ() }

type Event = { readonly do: string; readonly value?: unknown }

/** A function for the tests that shows what it sees. */
export const handler = async (event: Event, context: { awsRequestId: string; functionName: string }) => {
  invocations += 1
  await new Promise(resolve => setImmediate(resolve))
  switch (event.do) {
    case 'see':
      return {
        invocations,
        atLoading,
        who: process.env.WHO,
        home: process.env.HOME,
        keys: Object.keys(process.env).filter(key => key.startsWith('WHO') || key === 'PATH'),
        now: Date.now(),
        date: new Date(),
        fixed: new Date(0),
        isDate: new Date() instanceof Date,
        name: context.functionName,
      }
    case 'set':
      process.env.WHO_SET = String(event.value)
      return { set: process.env.WHO_SET }
    case 'print':
      console.log('said %s', event.value)
      process.stdout.write('written\n')
      return undefined
    case 'throw':
      throw Object.assign(new Error('as asked'), { name: String(event.value) })
    default:
      return { invocations, echo: event }
  }
}
