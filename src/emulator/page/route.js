// @ts-check
/** @import { Route } from './model.d.ts' */

/**
 * Where the page is, from `#person=…&chat=…&topic=…`. What is missing or not a number is null.
 * @param {string} hash
 * @returns {Route}
 */
export function parseRoute(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const number = (/** @type {string} */ name) => {
    const value = values.get(name)
    return value !== null && /^-?\d+$/.test(value) ? Number(value) : null
  }
  return { person: number('person'), chat: number('chat'), topic: number('topic') }
}

/**
 * @param {Route} route
 * @returns {string} the hash that parseRoute reads back
 */
export function formatRoute(route) {
  const values = new URLSearchParams()
  for (const name of /** @type {const} */ (['person', 'chat', 'topic'])) {
    const value = route[name]
    if (value !== null) values.set(name, String(value))
  }
  return `#${values}`
}
