export type ServiceErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidDefinition'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'StateMachineAlreadyExists'
  | 'StateMachineDoesNotExist'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException'

/** An error of the service's API; `name` is the one that its clients see. */
export class ServiceError extends Error {
  override readonly name: ServiceErrorName
  constructor(name: ServiceErrorName, message: string) {
    super(message)
    this.name = name
  }
}
