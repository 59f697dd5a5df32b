// @ts-check
import { ControlError, moveClock } from './control-api.js'
import { byId } from './elements/element.js'
import { longDate, shortDate, timeOfDay } from './vietnam-time.js'

/**
 * The demonstration's clock at the top: it runs on between two words from the server.
 * @param {object} given
 * @param {boolean} given.movable whether the buttons are shown
 * @param {() => Promise<void>} given.afterMove what to read again once the bot has worked everything off
 * @param {(message: string) => void} given.complain
 */
export function createClockBar({ movable, afterMove, complain }) {
  const now = byId('now', HTMLElement)
  const long = byId('now-date', HTMLElement)
  const short = byId('now-short', HTMLElement)
  const time = byId('now-time', HTMLElement)
  const buttons = byId('clock-buttons', HTMLElement)
  let ahead = 0

  const current = () => new Date(Date.now() + ahead)

  function draw() {
    const date = current()
    long.textContent = longDate(date)
    short.textContent = shortDate(date)
    time.textContent = timeOfDay(date)
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {Parameters<typeof moveClock>[0]} step
   */
  async function move(button, step) {
    if (buttons.getAttribute('aria-busy') === 'true') return
    buttons.setAttribute('aria-busy', 'true')
    button.classList.add('running')
    try {
      set((await moveClock(step)).now)
      await afterMove()
    } catch (error) {
      if (!(error instanceof ControlError)) throw error
      complain(error.message)
    } finally {
      buttons.removeAttribute('aria-busy')
      button.classList.remove('running')
    }
  }

  /** @param {string} instant ISO */
  function set(instant) {
    ahead = Date.parse(instant) - Date.now()
    now.hidden = false
    draw()
  }

  /** @type {[string, Parameters<typeof moveClock>[0]][]} */
  const steps = [
    ['clock-hour', { hours: 1 }],
    ['clock-day', { days: 1 }],
    ['clock-next', { next: true }],
  ]
  for (const [id, step] of steps) {
    const button = byId(id, HTMLButtonElement)
    button.addEventListener('click', () => move(button, step))
  }
  buttons.hidden = !movable
  setInterval(draw, 1000)

  return { set, now: current }
}
