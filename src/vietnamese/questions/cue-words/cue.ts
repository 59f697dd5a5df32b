/** What a wording contributes to the meaning of a message. */
export type Cue =
  | 'who' // asks which units: ai, đơn vị nào
  | 'count' // asks how many units: mấy phường
  | 'units' // all units of a kind: các phường
  | 'noun' // phường, phòng: units, as a word
  | 'what' // asks which tasks: việc gì, những gì
  | 'work' // a task in general: việc, nhiệm vụ
  | 'finish' // xong, hoàn thành
  | 'submit' // nộp, gửi, báo cáo
  | 'doing' // làm, triển khai
  | 'notyet' // chưa
  | 'already' // đã, rồi
  | 'partly' // gần, cơ bản, đang
  | 'howfar' // đến đâu, thế nào, bao nhiêu %
  | 'status' // tình hình, tiến độ
  | 'when' // bao giờ, ngày nào
  | 'deadline' // hạn, thời hạn
  | 'due' // đến hạn, phải nộp
  | 'soon' // sắp đến hạn
  | 'ahead' // sắp tới
  | 'late' // quá hạn, chậm
  | 'rank' // xếp hạng, nhất
  | 'best' // tốt nhất: ranks only where units are asked about
  | 'summary' // tổng hợp, tình hình chung
  | 'overall' // chung, toàn quận
  | 'show' // cho xem, liệt kê
  | 'help' // trợ giúp, hướng dẫn
  | 'howdo' // gõ thế nào, báo cáo ở đâu: complete by itself
  | 'howto' // cách, làm sao để
  | 'bot'
  | 'screen' // things of the bot: nút, lệnh
  | 'failed' // không được, lỗi
  | 'extend' // gia hạn, lùi hạn
  | 'move' // lùi, khất: an extension where wished for
  | 'order' // giao, yêu cầu
  | 'wish' // xin, đề nghị
  | 'more' // thêm, muộn, sang: an extension where wished for
  | 'trouble' // vướng, khó khăn
  | 'lacking' // thiếu, chưa có, chờ: a trouble where work is spoken of
  | 'reason' // vì, do, nên
  | 'unable' // chưa làm được
  | 'own' // bên em, của tôi
  | 'me' // em, tôi
  | 'must' // phải, cần
  | 'have' // có, còn
  | 'tag' // à, hả: makes a question
  | 'no' // không at the end
  | 'to' // before a recipient: cho, về
  | 'with' // phối hợp với
  | 'address' // thưa, kính gửi
  | 'place' // đi, lên: before a place
  | 'remaining' // còn lại, còn
  | 'whole' // tổng số
  | 'half'
  | 'of' // của, bên
  | 'talk' // of people among themselves
  | 'colleague' // asked of people: anh nào, chỉ em với
  | 'paper' // what is handed round: mẫu, bản mềm
  | 'polite'
  | 'small'
