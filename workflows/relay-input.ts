/** What a relay knows about itself, as JSONata: its execution's input holds ids and a number only (design.md section 5). */
export const inspectionId = '$states.context.Execution.Input.inspectionId'
export const run = '$states.context.Execution.Input.run'
export const startedAt = '$states.context.Execution.StartTime'

/** An expression as a state's field takes it. */
export const jsonata = (expression: string): string => `{% ${expression} %}`
