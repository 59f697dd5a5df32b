import { describe, expect, test } from 'vitest'
import {
  type Actor,
  mayAskExtensionFor,
  mayDo,
  mayReportFor,
  roles,
  seesTitle,
  sightOf,
} from '../../src/domain/permissions.ts'

const actor = (role: Actor['role'], unitId: number | null = 1, more: Partial<Actor> = {}): Actor => ({
  memberId: 1,
  orgId: 1,
  unitId,
  role,
  isHead: false,
  ...more,
})

describe('who may do what', () => {
  test.each([
    ['assign_task', ['administrator', 'leader', 'monitor']],
    ['confirm_completion', ['administrator', 'monitor']],
    ['decide_extension', ['leader', 'monitor']],
    ['invite_people', ['administrator']],
    ['change_settings', ['administrator']],
    ['bind_group', ['administrator']],
    ['see_summary', ['administrator', 'leader', 'monitor', 'officer']],
  ] as const)('%s', (deed, allowed) => {
    expect(roles.filter(role => mayDo(actor(role), deed))).toEqual(allowed)
  })

  test('a unit reports for itself; the monitor enters what a unit said by telephone', () => {
    expect(mayReportFor(actor('officer', 1), 1)).toBe(true)
    expect(mayReportFor(actor('officer', 1), 2)).toBe(false)
    expect(mayReportFor(actor('leader', null), 2)).toBe(false)
    expect(mayReportFor(actor('monitor', 3), 2)).toBe(true)
    expect(mayAskExtensionFor(actor('monitor', 3), 2)).toBe(false)
  })
})

describe('who sees what', () => {
  test('an officer sees the own unit in full, of others what a briefing would say aloud', () => {
    expect(sightOf(actor('officer', 1), 1)).toBe('full')
    expect(sightOf(actor('officer', 1), 2)).toBe('standing')
    expect(sightOf(actor('leader', null), 2)).toBe('full')
  })

  test('a confidential title is for those who have to do with it', () => {
    const task = { confidential: true, unitIds: [1] }
    expect(seesTitle(actor('officer', 1), task)).toBe(true)
    expect(seesTitle(actor('officer', 2), task)).toBe(false)
    expect(seesTitle(actor('officer', null), task)).toBe(false)
    expect(seesTitle(actor('leader', null), task)).toBe(true)
    expect(seesTitle(actor('officer', 2), { ...task, confidential: false })).toBe(true)
  })

  test('in a group everybody reads along: no notes, no confidential title, whoever asks', () => {
    for (const role of roles) {
      expect(sightOf(actor(role, 1, { inGroup: true }), 1)).toBe('standing')
      expect(seesTitle(actor(role, 1, { inGroup: true }), { confidential: true, unitIds: [1] })).toBe(false)
    }
  })
})
