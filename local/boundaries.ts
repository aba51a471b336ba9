import type { DynamoDbFront } from './dynamodb/front.ts'
import type { Services } from './http/dispatch.ts'
import type { Functions } from './lambda/functions.ts'
import type { Store } from './step-functions/service/store.ts'

/** Where something leaves one part of the system for another: a process may die before it, or before it hears of it. */
export const crossings = ['database', 'journal', 'function', 'step-functions', 'mail'] as const
export type Boundary = `${'before' | 'after'} ${(typeof crossings)[number]}`

/** Told of every crossing of a boundary, at the moment itself. */
export type OnBoundary = (boundary: Boundary) => void

/** The parts of a system as they are, except that every crossing is told. */
export const watching = (onBoundary: OnBoundary | undefined) => {
  if (onBoundary === undefined) return unwatched
  const around =
    <Args extends unknown[], Result>(where: (typeof crossings)[number], work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      onBoundary(`before ${where}`)
      const result = await work(...args)
      onBoundary(`after ${where}`)
      return result
    }
  return {
    store: (store: Store): Store => ({ ...store, putExecution: around('journal', store.putExecution) }),
    dynamoDb: (front: DynamoDbFront): DynamoDbFront => ({
      ...front,
      forward: around('database', front.forward),
      call: around('database', front.call),
    }),
    functions: (functions: Functions): Functions => ({ ...functions, invoke: around('function', functions.invoke) }),
    services: (services: Services): Services => ({
      ...services,
      stepFunctions: around('step-functions', services.stepFunctions),
      ses: form => {
        onBoundary('before mail')
        const answer = services.ses(form)
        onBoundary('after mail')
        return answer
      },
    }),
  }
}

const unwatched = {
  store: (store: Store) => store,
  dynamoDb: (front: DynamoDbFront) => front,
  functions: (functions: Functions) => functions,
  services: (services: Services) => services,
}
