/** The thread that reads one long directive and ends. Started by read-directive-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { type ReadingWish, readDirectiveHere } from './read-directive-aside.ts'

parentPort?.postMessage(readDirectiveHere(workerData as ReadingWish))
