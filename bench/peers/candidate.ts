import type { LedgerEntry } from '../../src/emulator/ledger.ts'
import type { Job } from './job.ts'

/** A process of a candidate that is ready to send. */
export type Running = {
  pid: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** That a message told somebody of a reminder. */
export type Told = { reminder: number; silent: boolean }

/** A candidate with a store of its own, which outlives its processes. */
export type Entrant = {
  start(): Promise<Running>
  /** Hands it the job; resolves when all of it is stored. */
  plan(due: Date): Promise<void>
  /** How many reminders or messages it knows of and has not sent. */
  open(): Promise<number>
  /** What a message that arrived told. */
  read(messages: readonly LedgerEntry[]): Promise<Told[][]>
  /** Removes its store. */
  close(): Promise<void>
}

export type Candidate = {
  name: string
  /** The server without which it cannot take part. */
  needs: ('PostgreSQL' | 'Redis')[]
  enter(job: Job, apiRoot: string): Promise<Entrant>
}
