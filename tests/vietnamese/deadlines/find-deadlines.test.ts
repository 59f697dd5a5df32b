import { expect, test } from 'vitest'
import { findDeadlines } from '../../../src/vietnamese/deadlines/find-deadlines.ts'
import { paragraphs } from './paragraphs.ts'
import { asWritten, thursday } from './reading.ts'

function found(text: string): string[] {
  return findDeadlines(text, thursday).map(one => `${one.phrase} = ${asWritten(one)}`)
}

test.each<readonly [text: string, ...deadlines: string[]]>([
  [
    'Đồng chí yêu cầu tập trung rà soát và niêm yết thủ tục hành chính xong trước 15/11, xây dựng xong quy trình trước 20/11. Các phòng báo cáo Thành phố trước 30/11/2011. Gắn quy trình với ISO xong trước 31/12/2011.',
    'xong trước 15/11 = <2011-11-15',
    'trước 20/11 = <2011-11-20',
    'trước 30/11/2011 = <2011-11-30',
    'xong trước 31/12/2011 = <2011-12-31',
  ],
  [
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2011 của UBND quận và văn bản 953/UBND-NV ngày 10/10/2011, giao Phòng Nội vụ hoàn thành trước ngày 30/11/2011.',
    'trước ngày 30/11/2011 = <2011-11-30',
  ],
  ['Trong tháng 10/2011, UBND quận đã tiếp nhận 1.245 hồ sơ, giải quyết đúng hạn 98,5%.'],
  ['Tính đến ngày 10/11/2011, có 7/14 phòng cơ bản hoàn thành, 3/14 phường báo cáo.'],
  [
    'Hội nghị tổ chức vào ngày 15/11/2011. Các đơn vị gửi tham luận về Văn phòng trước 16h00 ngày 12/11/2011.',
    'trước 16h00 ngày 12/11/2011 = <2011-11-12 16:00',
  ],
  [
    'Các đơn vị báo cáo trước ngày 25 hằng tháng về Phòng Nội vụ.',
    'trước ngày 25 hằng tháng = <2011-11-25 month',
  ],
  [
    'Hằng tháng, các đơn vị báo cáo trước ngày 20. Hằng tuần họp giao ban.',
    'trước ngày 20 = <2011-11-20 month',
  ],
  [
    'STT\tNội dung\tThời hạn\n1\tRà soát thủ tục\t15/11/2011\n2\tXây dựng quy trình\tQuý IV/2011',
    '15/11/2011 = 2011-11-15',
    'Quý IV/2011 = 2011-12-31',
  ],
  [
    'P. Tư pháp gửi dự thảo chậm nhất thứ sáu tuần này. Sáng thứ hai tuần sau họp giao ban.',
    'chậm nhất thứ sáu tuần này = 2011-11-11',
  ],
  ['a gửi bc trc 17h mai nhé', 'trc 17h mai = <2011-11-11 17:00'],
  ['Ngân hàng năm 2011 cho vay. Khách hàng tuần qua phản ánh. Nhiệm vụ trọng tâm năm 2012 gồm 8 nội dung.'],
  ['Điện thoại 04.38.45.11 hoặc 0912-345-678, tỷ lệ 12/14 đơn vị; mục 2.3; Điều 7, khoản 2.'],
  ['Quyết định số 18/2016/QĐ-UBND ngày 5 tháng 6 năm 2011. Hà Nội, ngày 10 tháng 11 năm 2011'],
  ['Tổng kết công tác năm 2011 và phương hướng năm 2012; Đề án phát triển đến năm 2020.'],
  ['Em Mai ở phường Mai Dịch. Chưa nộp thì mai nộp.', 'mai = 2011-11-11'],
  ['Từ ngày 01/10 đến ngày 31/10/2011 đã thanh tra 5 đơn vị.'],
  ['Ngày 20/11: hoàn thành rà soát.', 'Ngày 20/11 = 2011-11-20'],
  [
    'Thời gian: 8h00 ngày 15/11/2011, tại Hội trường. Thời gian nộp báo cáo: 14/11.',
    'Thời gian nộp báo cáo: 14/11 = 2011-11-14',
  ],
  [
    'hoàn thành 12/20 thủ tục, xong 5/12 phường; trực 24/7, báo cáo ngay sau hội nghị, kiểm tra thường xuyên.',
  ],
  ['Phòng Kinh tế nộp trước ngày 31/11/2011.', 'trước ngày 31/11/2011 = none'],
  ['Hồ sơ phát sinh trước ngày 01/7/2011 chuyển về phường.'],
  ['bao cao 10 thang truoc 10h sang mai', 'truoc 10h sang mai = <2011-11-11 10:00'],
  ['so lieu 9 thang bao cao truoc 16h chieu nay.', 'truoc 16h chieu nay = <2011-11-10 16:00'],
  ['Phòng Vật tư nộp số liệu trong hai ngày 23 và 24/11.', 'trong hai ngày 23 và 24/11 = 2011-11-24'],
  ['Phòng Nội vụ cung cấp trước 26/11 cho Sở.', 'trước 26/11 = <2011-11-26'],
  ['trinh anh ky truoc 25/11', 'truoc 25/11 = <2011-11-25'],
  ['Hợp đồng ký trước ngày 15/11/2011 giữ nguyên giá.'],
  [
    'Trong vòng 10 ngày làm việc kể từ ngày Quyết định này có hiệu lực, Trung tâm lập phương án.',
    'Trong vòng 10 ngày làm việc kể từ ngày Quyết định này có hiệu lực = 2011-11-24',
  ],
  ['Lập danh sách trẻ từ 6 đến 36 tháng tuổi; báo cáo kết quả trong buổi giao ban tuần sau.'],
])('in running text: %s', (text, ...deadlines) => {
  expect(found(text)).toEqual(deadlines)
})

test.each(paragraphs)('in a paragraph: %s', (text, ...deadlines) => {
  expect(found(text)).toEqual(deadlines)
})

test('a line that ends within the phrase divides nothing', () => {
  const [one] = findDeadlines('Hoàn thành trước ngày\n15/12/2011.', thursday)
  expect(one).toMatchObject({ phrase: 'trước ngày\n15/12/2011', start: 11, end: 32, date: '2011-12-15' })
})

test('places are of the text as it was given, decomposed letters too', () => {
  const text = 'Rà soát xong trước ngày 15/11.'.normalize('NFD')
  const [one] = findDeadlines(text, thursday)
  expect(one!.phrase).toBe('xong trước ngày 15/11'.normalize('NFD'))
  expect(text.slice(one!.start, one!.end)).toBe(one!.phrase)
})

test('a rhythm said before its day is told apart', () => {
  const [one] = findDeadlines('Hằng quý, UBND các phường báo cáo trước ngày 20 tháng cuối quý.', thursday)
  expect(one).toMatchObject({
    before: true,
    date: '2011-12-20',
    recurring: { every: 'quarter', month: 3, day: 20 },
  })
})
