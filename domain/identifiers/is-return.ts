import type { Request } from '../inspection/request.ts'

/** Requests whose answer is a sheet that is read cell by cell: the pre-inspection return (domain.md R5, C-5). */
const returns = new Set(['R5'])

/** Whether what is sent in for a request must not say who a child is, and is therefore read before it is kept. */
export const isReturn = ({ template }: Pick<Request, 'template'>): boolean => returns.has(template)
