import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, chairman, groupChat, head, monitor, type Office, officer, openOffice } from './office.ts'

describe('asking in one’s own words', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const questions = [
    ['p thanh cong xong ra soat chua',''],
    ['ai chậm',''],
  ] as const
  test('probe', async () => {
    for (const [person, text] of [
      [chairman, 'p thanh cong xong ra soat chua'],
      [chairman, 'ai chậm'],
      [officer, 'tuần này đến hạn việc gì'],
      [chairman, 'tuần này đến hạn việc gì'],
      [chairman, 'trước 20/11 phải xong những gì'],
      [chairman, 'ai chưa báo cáo rà soát'],
      [chairman, 'ai chưa báo cáo'],
      [chairman, 'đơn vị nào làm tốt nhất'],
      [officer, 'phường em xếp thứ mấy'],
      [officer, 'hạn nộp iso là bao giờ'],
      [officer, 'việc của em'],
      [officer, 'đơn vị em xong iso chưa'],
      [chairman, 'thủ tục hành chính đến đâu rồi'],
      [chairman, 'Thành Công đã gửi lược bỏ chưa'],
      [chairman, 'trưa nay ra Thành Công ăn bún không'],
      [officer, 'giúp em với'],
      [officer, 'em xong rà soát 12/20 rồi ạ'],
      [officer, 'vướng vì chưa có biểu mẫu'],
      [officer, 'xin gia hạn iso đến 10/1'],
      [officer, 'cho em xin gia hạn thêm'],
      [monitor, 'Phòng Tư pháp báo đã xong rà soát 5/9'],
      [officer, 'iso chưa làm xong ạ'],
      [chairman, 'tổng hợp các phường'],
      [chairman, 'rà soát đến đâu rồi'],
      [chairman, 'phường nào xong rà soát rồi'],
    ] as const) {
      const answer = await office.say(person, text)
      console.log(`>>> ${text}\n${answer}\n[${office.buttons(person).join('] [')}]\n`)
    }
  })
})
