import type { UnitKind } from '../domain/assignment.ts'

/** Ba Đình district as it was in November 2011: 14 departments and 14 wards, at the briefing on administrative reform. */
export const districtName = 'UBND quận Ba Đình'

type UnitSeed = { name: string; kind: UnitKind; aliases: string[] }

const department = (name: string, ...aliases: string[]): UnitSeed => ({ name, kind: 'department', aliases })
const ward = (place: string): UnitSeed => ({
  name: `Phường ${place}`,
  kind: 'ward',
  aliases: [`UBND phường ${place}`],
})

const monitoringUnit = 'Phòng Nội vụ'

export const units: readonly UnitSeed[] = [
  department('Văn phòng HĐND và UBND', 'Văn phòng', 'VP', 'Văn phòng UBND'),
  department(monitoringUnit, 'PNV', 'Nội vụ'),
  department('Phòng Tư pháp', 'PTP', 'Tư pháp'),
  department('Phòng Tài chính - Kế hoạch', 'TC-KH', 'TCKH', 'Tài chính'),
  department('Phòng Tài nguyên và Môi trường', 'TN-MT', 'TNMT', 'Tài nguyên'),
  department('Phòng Lao động - Thương binh và Xã hội', 'LĐTBXH', 'LĐ-TBXH', 'Lao động'),
  department('Phòng Văn hóa và Thông tin', 'VHTT', 'VH-TT', 'Văn hóa'),
  department('Phòng Giáo dục và Đào tạo', 'GDĐT', 'GD-ĐT', 'Giáo dục'),
  department('Phòng Y tế', 'PYT', 'Y tế'),
  department('Phòng Kinh tế', 'PKT', 'Kinh tế'),
  department('Phòng Quản lý đô thị', 'QLĐT', 'Đô thị'),
  department('Thanh tra quận', 'TTr', 'Thanh tra'),
  department('Thanh tra xây dựng', 'TTXD'),
  department('Ban Bồi thường giải phóng mặt bằng', 'BTGPMB', 'GPMB'),
  ward('Phúc Xá'),
  ward('Trúc Bạch'),
  ward('Vĩnh Phúc'),
  ward('Cống Vị'),
  ward('Liễu Giai'),
  ward('Nguyễn Trung Trực'),
  ward('Quán Thánh'),
  ward('Ngọc Hà'),
  ward('Điện Biên'),
  ward('Đội Cấn'),
  ward('Ngọc Khánh'),
  ward('Kim Mã'),
  ward('Giảng Võ'),
  ward('Thành Công'),
]

/** Collective names and the kind of unit that they stand for. */
export const unitGroups: readonly { name: string; kind: UnitKind; aliases: string[] }[] = [
  {
    name: 'Các phòng',
    kind: 'department',
    aliases: ['các phòng, ban', 'các phòng chuyên môn', 'các phòng, ban, ngành', 'phòng ban'],
  },
  { name: 'UBND các phường', kind: 'ward', aliases: ['các phường', 'UBND phường'] },
]

/** How far the review had come on the day of the meeting: 7 of 14 departments done and 4 under way, 3 of 14 wards done. */
export const review = {
  done: [
    'Văn phòng HĐND và UBND',
    'Phòng Nội vụ',
    'Phòng Tài chính - Kế hoạch',
    'Phòng Văn hóa và Thông tin',
    'Phòng Y tế',
    'Phòng Kinh tế',
    'Thanh tra quận',
    'Phường Trúc Bạch',
    'Phường Quán Thánh',
    'Phường Kim Mã',
  ],
  underWay: [
    'Phòng Tư pháp',
    'Phòng Tài nguyên và Môi trường',
    'Phòng Lao động - Thương binh và Xã hội',
    'Phòng Quản lý đô thị',
  ],
} as const
