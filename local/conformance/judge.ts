import type { Case } from './case-file.ts'
import { runCase } from './run-case.ts'
import { runInvalid } from './run-invalid.ts'
import { inJsonata, Untranslatable } from './translate/machine.ts'
import type { Verdict } from './verdict.ts'

const outOfScope = ({ category, definitionText, expected }: Case): string | undefined => {
  if (/"Mode"\s*:\s*"DISTRIBUTED"/.test(definitionText)) return 'distributed Map'
  if (category !== 'invalid' && expected.error === 'States.Runtime' && !definitionText.includes('"JSONata"'))
    return 'a JSONPath that leads nowhere (States.Runtime), which JSONata does not have'
  return undefined
}

/** The verdict on a case: run in JSONata, translated where it is not, or skipped with the reason. */
export const judge = async (one: Case): Promise<Verdict> => {
  const reason = outOfScope(one)
  if (reason !== undefined) return { case: one.title, outcome: 'skipped', reason }
  try {
    const definition = inJsonata(one.definitionText)
    return one.category === 'invalid' ? await runInvalid(one, definition) : await runCase(one, definition)
  } catch (error) {
    if (error instanceof Untranslatable) return { case: one.title, outcome: 'skipped', reason: error.message }
    return { case: one.title, outcome: 'failed', reasons: [String(error)], notes: [] }
  }
}
