// @ts-check

/** How long a finger must rest, in ms. */
const pressTime = 480
/** How far it may wander meanwhile, in pixels, before it counts as scrolling. */
const tolerance = 10

/**
 * Turns a long press into a `contextmenu` event where the browser does not: Safari on iPhones never sends one.
 * @param {HTMLElement} area
 */
export function listenForLongPress(area) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let start = { x: 0, y: 0 }
  let sent = false

  area.addEventListener('pointerdown', event => {
    clearTimeout(timer)
    sent = false
    if (event.pointerType !== 'touch' || !(event.target instanceof Element)) return
    const { target, clientX, clientY } = event
    start = { x: clientX, y: clientY }
    timer = setTimeout(() => {
      if (sent) return
      target.dispatchEvent(
        new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }),
      )
    }, pressTime)
  })
  area.addEventListener('pointermove', event => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > tolerance) clearTimeout(timer)
  })
  for (const end of ['pointerup', 'pointercancel']) area.addEventListener(end, () => clearTimeout(timer))
  // The browser's own event, where it exists, comes first or replaces ours: never both.
  area.addEventListener('contextmenu', () => {
    sent = true
    clearTimeout(timer)
  })
}
