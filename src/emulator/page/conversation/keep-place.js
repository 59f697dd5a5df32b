// @ts-check

/** How near the end, in pixels, still counts as being there. */
const endMargin = 60

/**
 * Keeps a reader where they are while the list they read changes above, inside or below what they see. Someone at
 * the end stays at the end; someone who scrolled up keeps the same lines before their eyes. The browser's own
 * scroll anchoring is not used: Safari has none.
 * @param {HTMLElement} scroller the box that scrolls
 * @param {HTMLElement} list its content; the places are its `[data-testid^=message-]`
 * @param {(atEnd: boolean) => void} onMove
 */
export function keepPlace(scroller, list, onMove) {
  let atEnd = true
  let lastTop = 0

  scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller
    // While a smooth scroll to the end is under way the position only grows: it must not look like leaving.
    if (scrollHeight - scrollTop - clientHeight < endMargin) atEnd = true
    else if (scrollTop < lastTop) atEnd = false
    lastTop = scrollTop
    onMove(atEnd)
  })

  // The box shrinks when a phone's keyboard opens and the content grows when a details block is opened.
  const observer = new ResizeObserver(() => {
    if (atEnd) toEnd(false)
  })
  observer.observe(scroller)

  /** @param {boolean} smooth */
  function toEnd(smooth) {
    atEnd = true
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth && !calm ? 'smooth' : 'instant' })
    onMove(true)
  }

  return {
    toEnd,

    /** Whether the reader is at the end. */
    isAtEnd: () => atEnd,

    /**
     * Scrolls so that `target` is at the top, below the day label.
     * @param {Element} target
     */
    toElement(target) {
      const offset = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      atEnd = false
      lastTop = scroller.scrollTop + offset - 56
      scroller.scrollTo({ top: lastTop, behavior: 'instant' })
    },

    /**
     * Runs `change`, which redraws the list. At the end it glides to the new end; elsewhere the first visible
     * message is put back where it was.
     * @param {() => void} change
     */
    during(change) {
      const before = firstVisible(scroller, list)
      const height = scroller.scrollHeight
      change()
      if (atEnd && scroller.scrollHeight !== height) toEnd(true)
      if (atEnd || !before) return
      const again = list.querySelector(`[data-testid="${before.testId}"]`)
      if (again) scroller.scrollTop += again.getBoundingClientRect().top - before.top
      lastTop = scroller.scrollTop
    },
  }
}

/**
 * @param {HTMLElement} scroller
 * @param {HTMLElement} list
 */
function firstVisible(scroller, list) {
  const edge = scroller.getBoundingClientRect().top
  for (const message of list.querySelectorAll('[data-testid^="message-"]')) {
    const { top, bottom } = message.getBoundingClientRect()
    if (bottom > edge) return { testId: message.getAttribute('data-testid'), top }
  }
  return null
}
