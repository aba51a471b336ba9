import { stages } from '../../domain/footprints/stages.ts'
import { parseDefinition } from '../../local/step-functions/definition/parse.ts'
import { dynamoDbIntegrations } from '../../local/step-functions/integrations/dynamodb.ts'
import { integrationFor } from '../../local/step-functions/integrations/integration.ts'
import { lambdaIntegrations } from '../../local/step-functions/integrations/lambda.ts'
import { deployment } from './assembly.ts'

const integrations = {
  ...lambdaIntegrations(async () => ({ payload: null })),
  ...dynamoDbIntegrations(async () => ({})),
}

/** Each stage's state machine, its definition parsed as the local interpreter parses it. */
export const machines = stages.map(stage => {
  const machine = deployment.stateMachines.find(({ name }) => name === `joint-inspections-${stage}`)
  if (machine === undefined) throw new Error(`stage ${stage} has no state machine`)
  const parsed = parseDefinition(machine.definition, one => integrationFor(integrations, one) !== undefined)
  return { stage, ...machine, parsed }
})
