import type { Command } from 'commander'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'

/** Where a command leaves its answer. */
export type Desk = Readonly<{
  json: boolean
  answer(work: (call: Call) => Answer | Promise<Answer>): Promise<void>
}>

/** A command with what every one of them takes. */
export type Add = (parent: Command, desk: Desk) => void
