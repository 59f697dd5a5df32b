import { describe, expect, test } from 'vitest'
import { officeCalendar } from '../../src/domain/calendar/working-days.ts'
import { officeSettings } from '../../src/domain/settings.ts'
import { momentOf } from '../../src/reminders/quiet-moments.ts'
import { at } from './office.ts'

const office = { settings: officeSettings.parse({}), calendar: officeCalendar([]), zone: 'Asia/Ho_Chi_Minh' }
const reminder = { kind: 'reminder', silent: false, isResend: false }
const news = { ...reminder, kind: 'completion_returned' }

describe('a message whose moment has passed', () => {
  test.each([
    ['in the office day', reminder, at('14', '09:00'), { may: true, silent: false }],
    ['a silent one stays silent', { ...news, silent: true }, at('14', '09:00'), { may: true, silent: true }],
    ['a reminder at night', reminder, at('14', '22:00'), { may: false, until: at('15', '07:30') }],
    ['a reminder on a day off', reminder, at('12', '09:00'), { may: false, until: at('14', '07:30') }],
    ['news at night', news, at('14', '22:00'), { may: true, silent: true }],
    [
      'a reminder that is sent again',
      { ...reminder, isResend: true },
      at('14', '22:00'),
      { may: true, silent: true },
    ],
  ])('%s', (_, message, now, expected) => {
    expect(momentOf(message, now, office)).toEqual(expected)
  })
})
