import { readFileSync } from 'node:fs'
import process from 'node:process'
import { readExample } from '../rehearsal/example/read.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { orders } from './kill.ts'

// The process that dies: a durable rehearsal that kills itself at the boundary it was told, or is killed from outside.
const { file, folder, resume, settle, boundary, nth } = orders.parse(JSON.parse(process.argv[2] ?? '{}'))
let crossed = 0

const rehearsal = await rehearse(
  readExample(readFileSync(file, 'utf8')),
  {},
  {
    folder,
    resume,
    settle,
    onBoundary(where) {
      if (where !== boundary) return
      crossed += 1
      if (crossed === nth) process.kill(process.pid, 'SIGKILL')
    },
  },
)
process.stdout.write(JSON.stringify(rehearsal))
