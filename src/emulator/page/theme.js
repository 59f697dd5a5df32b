// @ts-check
import { byId } from './elements/element.js'
import { icon } from './elements/icons.js'

const storageKey = 'giao-ban-theme'

/** Light or dark: the system's choice until the button is pressed, then the person's own, kept in this browser. */
export function setUpTheme() {
  const button = byId('theme', HTMLButtonElement)
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (localStorage.getItem(storageKey) ?? (system.matches ? 'dark' : 'light')) === 'dark'

  function apply() {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
    button.replaceChildren(icon(isDark() ? 'sun' : 'moon'))
    button.setAttribute('aria-label', isDark() ? 'Đổi sang nền sáng' : 'Đổi sang nền tối')
  }

  button.addEventListener('click', () => {
    localStorage.setItem(storageKey, isDark() ? 'light' : 'dark')
    apply()
  })
  system.addEventListener('change', apply)
  apply()
}
