import type { Me } from '../../actions/identify-member.ts'
import { mayDo } from '../../domain/permissions.ts'
import type { OfficeSettings } from '../../domain/settings.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { isChosen, type SettingName, settingItem, settingNames } from './items.ts'

/** All settings with their values; buttons only for those who may change them. `said` tells what was just done. */
export function settingsScreen(t: Texts, me: Me, settings: OfficeSettings, said?: string): Screen {
  const lines = settingNames.map(name =>
    t.html('setting-line', { name: t.plain(`setting-${name}`), value: settingItem(name).value(t, settings) }),
  )
  const html = [
    ...(said ? [said, ''] : []),
    `<b>${t.html('settings-title', { office: me.office.name })}</b>`,
    '',
    ...lines,
  ]
  if (!mayDo(me, 'change_settings'))
    return { html: [...html, '', `<i>${t.html('settings-read-only')}</i>`].join('\n') }
  const items = settingNames.map(name => ({
    text: t.plain(`button-setting-${name}`),
    data: pressData('ce', name),
  }))
  return {
    html: html.join('\n'),
    keys: [
      ...inPairs(items),
      [
        { text: t.plain('button-calendar'), data: pressData('cl', 0) },
        { text: t.plain('button-groups'), data: pressData('bg') },
      ],
    ],
  }
}

/** One setting: what it means, its value, the choices. */
export function settingScreen(t: Texts, name: SettingName, settings: OfficeSettings): Screen {
  const item = settingItem(name)
  let index = 0
  const choices = item.rows.map(row =>
    row.map((choice): Key => {
      const label = choice.label(t)
      const text = isChosen(settings, choice.patch) ? `✓ ${label}` : label
      return { text: cutLabel(text), data: pressData('cv', name, index++) }
    }),
  )
  const typed: Key[] = item.read
    ? [{ text: t.plain('button-setting-type'), data: pressData('ci', name) }]
    : []
  return {
    html: [
      `<b>${t.html(`setting-${name}`)}</b>`,
      t.html(`setting-${name}-about`),
      '',
      t.html('setting-now', { value: item.value(t, settings) }),
    ].join('\n'),
    keys: [...choices, typed, [backKey(t)]],
  }
}

/** Asks for a typed value. */
export function typeScreen(t: Texts, name: SettingName): Screen {
  return {
    html: `<b>${t.html(`setting-${name}`)}</b>\n\n${t.html(`setting-${name}-ask`)}`,
    keys: [[{ text: t.plain('button-cancel'), data: pressData('ce', name) }]],
  }
}

const backKey = (t: Texts): Key => ({ text: t.plain('button-back'), data: pressData('cs') })

function inPairs(keys: Key[]): Key[][] {
  return Array.from({ length: Math.ceil(keys.length / 2) }, (_, row) => keys.slice(2 * row, 2 * row + 2))
}
