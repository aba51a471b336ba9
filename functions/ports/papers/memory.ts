import { inKeyOrder } from '../table/memory-table.ts'
import { type Note, type Paper, type Question, settledFrom, type Upload } from './paper.ts'
import type { PaperPlace, Papers } from './port.ts'

type Any = Paper | Question | Note | Upload

/** The papers in memory. */
export const memoryPapers = (): Papers => {
  const inspections = new Map<string, Map<string, Any>>()
  const of = (id: string): Map<string, Any> => {
    const papers = inspections.get(id) ?? new Map<string, Any>()
    inspections.set(id, papers)
    return papers
  }
  const all = <Kind extends Any['kind']>(id: string, kind: Kind) =>
    inKeyOrder(of(id)).filter((one): one is Extract<Any, { kind: Kind }> => one.kind === kind)
  const one = <Kind extends Any['kind']>({ inspectionId, id }: PaperPlace, kind: Kind) =>
    all(inspectionId, kind).find(found => found.id === id)
  const keyOf = ({ kind, id }: Pick<Any, 'kind' | 'id'>): string => `${kind}#${id}`
  return {
    put: async (inspectionId, paper) => {
      const papers = of(inspectionId)
      if (papers.has(keyOf(paper))) return false
      papers.set(keyOf(paper), paper)
      return true
    },
    submission: async place => one(place, 'submission'),
    submissions: async id => all(id, 'submission'),
    questions: async id => all(id, 'question'),
    answer: async (place, answer) => {
      const found = one(place, 'question')
      if (found === undefined || found.answer !== undefined) return false
      of(place.inspectionId).set(keyOf(found), { ...found, answer })
      return true
    },
    notes: async id => all(id, 'note'),
    expect: async (inspectionId, upload) => {
      of(inspectionId).set(keyOf(upload), upload)
    },
    upload: async place => one(place, 'upload'),
    uploads: async id => all(id, 'upload'),
    settle: async (place, state, fileName) => {
      const found = one(place, 'upload')
      if (found === undefined || !settledFrom[state.kind].includes(found.state.kind)) return false
      of(place.inspectionId).set(keyOf(found), { ...found, state, fileName: fileName ?? found.fileName })
      return true
    },
    withdraw: async ({ inspectionId, id }) => {
      of(inspectionId).delete(keyOf({ kind: 'upload', id }))
    },
  }
}
