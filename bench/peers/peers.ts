import { join } from 'node:path'
import { botToken } from '../../tests/fire/office.ts'
import { newFolder, newPlace } from '../places.ts'
import type { Candidate, Running } from './candidate.ts'
import { reminderIn } from './job.ts'
import { type PeerProcess, startPeer } from './peer-process.ts'
import { newPrefix } from './redis.ts'

type Store = { address: string; remove(): Promise<void> }

const onRedis = async (): Promise<Store> => {
  const { prefix, remove } = newPrefix()
  return { address: prefix, remove }
}
const onPostgres = async (): Promise<Store> => {
  const { url, remove } = await newPlace('PostgreSQL')
  return { address: url, remove }
}
const inFile = async (): Promise<Store> => {
  const { path, remove } = newFolder()
  return { address: join(path, 'reminders.json'), remove }
}

export const peers: Candidate[] = [
  peer('BullMQ, Redis', ['Redis'], 'bullmq-peer.ts', onRedis),
  peer('graphile-worker', ['PostgreSQL'], 'graphile-worker-peer.ts', onPostgres),
  peer('pg-boss', ['PostgreSQL'], 'pg-boss-peer.ts', onPostgres),
  peer('node-schedule, memory', [], 'node-schedule-peer.ts', inFile),
]

function peer(
  name: string,
  needs: Candidate['needs'],
  file: string,
  newStore: () => Promise<Store>,
): Candidate {
  return {
    name,
    needs,
    async enter({ reminders }, apiRoot) {
      const store = await newStore()
      let process: PeerProcess
      return {
        async start(): Promise<Running> {
          process = await startPeer(file, [apiRoot, botToken, store.address])
          return process
        },
        plan: due => process.plan(reminders, due),
        open: () => process.open(),
        read: async messages =>
          messages.map(({ params }) => [
            { reminder: reminderIn(String(params.text)), silent: params.disable_notification === true },
          ]),
        close: store.remove,
      }
    },
  }
}
