import { expect, test } from 'vitest'
import { passage } from '../../../src/vietnamese/directives/passage.ts'
import { unitsAt } from '../../../src/vietnamese/directives/unit-phrases.ts'

/** The units at the start of a text, and the word after them. */
function read(text: string): string {
  const source = passage(text)
  const found = unitsAt(source, 0)
  return found ? `${found.units.join(' | ')} > ${source.tokens[found.next]?.text ?? ''}` : 'none'
}

test.each([
  // names that hold "và", commas and dashes
  [
    'Phòng Văn hóa và Thông tin, Phòng Lao động - Thương binh và Xã hội và UBND các phường rà soát',
    'Phòng Văn hóa và Thông tin | Phòng Lao động - Thương binh và Xã hội | UBND các phường > rà',
  ],
  [
    'Phòng Văn hóa - Xã hội, Phòng Kinh tế, Hạ tầng và Đô thị cử người',
    'Phòng Văn hóa - Xã hội | Phòng Kinh tế, Hạ tầng và Đô thị > cử',
  ],
  ['Văn phòng HĐND và UBND và Thanh tra quận lập', 'Văn phòng HĐND và UBND | Thanh tra quận > lập'],
  // where a name ends and the work begins
  ['Văn phòng kiểm tra loa đài', 'Văn phòng > kiểm'],
  ['Ủy ban Kiểm tra Huyện ủy kiểm tra', 'Ủy ban Kiểm tra Huyện ủy > kiểm'],
  ['van phong trang tri hoi truong', 'van phong > trang'],
  ['Tổ Quản lý trật tự đô thị lập biên bản', 'Tổ Quản lý trật tự đô thị > lập'],
  ['Trường Tiểu học Phú Hậu dựng rạp', 'Trường Tiểu học Phú Hậu > dựng'],
  ['Bộ phận chuyên môn Phòng GDĐT duyệt đề', 'Bộ phận chuyên môn Phòng GDĐT > duyệt'],
  ['Báo và Phát thanh, Truyền hình tỉnh đưa tin', 'Báo và Phát thanh, Truyền hình tỉnh > đưa'],
  ['Báo Gia Lai đăng tin', 'Báo Gia Lai > đăng'],
  ['UBND các xã ven biển thống kê', 'UBND các xã ven biển > thống'],
  ['Các sở, ban, ngành có liên quan gửi', 'Các sở, ban, ngành có liên quan > gửi'],
  ['Bảo hiểm xã hội các huyện, thành, thị báo cáo', 'Bảo hiểm xã hội các huyện, thành, thị > báo'],
  ['p vh-xh ra soat', 'p vh-xh > ra'],
  ['Phòng Quản trị - Tài vụ kiểm kê', 'Phòng Quản trị - Tài vụ > kiểm'],
  // collective names
  ['các phòng, ban, UBND các phường báo cáo', 'các phòng, ban | UBND các phường > báo'],
  ['UBND các xã, phường, đặc khu tổ chức', 'UBND các xã, phường, đặc khu > tổ'],
  ['các sở, ban, ngành và UBND các quận, huyện báo cáo', 'các sở, ban, ngành | UBND các quận, huyện > báo'],
  ['các phòng, Ban Tuyên giáo lập', 'các phòng | Ban Tuyên giáo > lập'],
  ['các trường mầm non, tiểu học, THCS trên địa bàn quận rà soát', 'các trường mầm non, tiểu học, THCS > rà'],
  ['UBND các phường chưa báo cáo khẩn trương hoàn thành', 'UBND các phường > khẩn'],
  ['UBND 14 phường cung cấp', 'UBND 14 phường > cung'],
  // one head for several names
  [
    'phòng Nội vụ, Tư pháp và Tài chính - Kế hoạch lập',
    'phòng Nội vụ | phòng Tư pháp | phòng Tài chính - Kế hoạch > lập',
  ],
  ['các phòng: Nội vụ, Tài chính - Kế hoạch lập', 'Phòng Nội vụ | Phòng Tài chính - Kế hoạch > lập'],
  ['UBND các xã: Minh Phú, Nam Sơn gửi', 'UBND xã Minh Phú | UBND xã Nam Sơn > gửi'],
  ['Thủ trưởng các cơ quan: Phòng Y tế, Công an huyện lập', 'Phòng Y tế | Công an huyện > lập'],
  // a chief stands for the unit
  ['Thủ trưởng các phòng, ban và Chủ tịch UBND các phường rà soát', 'các phòng, ban | UBND các phường > rà'],
  [
    'Chánh Văn phòng HĐND và UBND, Trưởng phòng Nội vụ chịu trách nhiệm',
    'Văn phòng HĐND và UBND | phòng Nội vụ > chịu',
  ],
  ['đồng chí Nguyễn Văn Nam - Trưởng phòng Kinh tế tham mưu', 'phòng Kinh tế > tham'],
  ['Bí thư các chi bộ tổ chức sinh hoạt', 'các chi bộ > tổ'],
  [
    'Trưởng Công an quận, Chỉ huy trưởng Ban Chỉ huy Quân sự quận lập',
    'Công an quận | Ban Chỉ huy Quân sự quận > lập',
  ],
  // short, and without diacritics
  ['pnv phoi hop cac phuong', 'pnv > phoi'],
  ['p tckh gui du toan', 'p tckh > gui'],
  ['P. Tư pháp gửi dự thảo', 'P. Tư pháp > gửi'],
  ['Phòng TC-KH cùng VP xem', 'Phòng TC-KH > cùng'],
  // begin like units and are none
  ['Ban hành kế hoạch', 'none'],
  ['Tổ chức hội nghị', 'none'],
  ['phòng, chống dịch', 'none'],
  ['Hội nghị giao ban', 'none'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})
