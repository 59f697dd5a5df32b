import type { PersonOptions } from '../options.ts'
import type { Telegram } from '../telegram.ts'
import { newPerson, type Person } from '../world.ts'
import { fail } from './failure.ts'

/** Adds a person who has not met the bot yet; without an id they get the next free one. */
export function addPerson(telegram: Telegram, options: Omit<PersonOptions, 'id'> & { id?: number }): Person {
  const { people } = telegram.world
  const id = options.id ?? Math.max(1000, ...people.keys()) + 1
  if (people.has(id)) fail(`there is a person ${id} already`)
  if (id <= 0) fail('the id of a person is positive')
  const person = newPerson({ ...options, id })
  people.set(id, person)
  telegram.save()
  telegram.events.publish({ type: 'chats' })
  return person
}
