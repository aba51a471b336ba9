import type { Engine } from './engine.ts'

/** Creates a machine, or gives the one that an earlier start created its definition of today; what runs keeps its own. */
export const deploy = async (engine: Engine, machine: { name: string; definition: string }): Promise<void> => {
  try {
    await engine.createStateMachine(machine)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'StateMachineAlreadyExists')) throw error
    const { stateMachines } = await engine.listStateMachines()
    const existing = stateMachines.find(({ name }) => name === machine.name)
    if (!existing) throw error
    const { stateMachineArn } = existing
    await engine.updateStateMachine({ stateMachineArn, definition: machine.definition })
  }
}
