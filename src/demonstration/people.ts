import type { Role } from '../domain/permissions.ts'

/**
 * The people of the demonstration, called by their office. Their ids are far above any that Telegram has given
 * away, so that no message can ever reach a stranger.
 */
export type DemonstrationPerson = {
  id: number
  title: string
  about: string
  unit: string | null
  role: Role
  isHead: boolean
}

export const people: readonly DemonstrationPerson[] = [
  {
    id: 4_000_000_000_000_001,
    title: 'Cán bộ phường Thành Công',
    about: 'báo cáo tiến độ của phường',
    unit: 'Phường Thành Công',
    role: 'officer',
    isHead: false,
  },
  {
    id: 4_000_000_000_000_002,
    title: 'Trưởng phòng Tư pháp',
    about: 'thủ trưởng đơn vị',
    unit: 'Phòng Tư pháp',
    role: 'officer',
    isHead: true,
  },
  {
    id: 4_000_000_000_000_003,
    title: 'Phòng Nội vụ – theo dõi',
    about: 'đầu mối giao việc, xác nhận, đôn đốc',
    unit: 'Phòng Nội vụ',
    role: 'monitor',
    isHead: false,
  },
  {
    id: 4_000_000_000_000_004,
    title: 'Chủ tịch UBND quận',
    about: 'lãnh đạo, xem tổng hợp',
    unit: null,
    role: 'leader',
    isHead: false,
  },
  {
    id: 4_000_000_000_000_005,
    title: 'Quản trị hệ thống',
    about: 'đơn vị, người dùng, cài đặt',
    unit: null,
    role: 'administrator',
    isHead: false,
  },
]

export const group = {
  id: -1_004_000_000_000_001,
  title: 'Giao ban quận Ba Đình',
} as const
