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

const of = (wordings: string) => wordings.split('|').map(wording => wording.trim().replace(/\s+/g, ' '))
const times = (firsts: readonly string[], seconds: readonly string[]) =>
  firsts.flatMap(first => seconds.map(second => `${first} ${second}`))

const unitNouns = of(
  'đơn vị | đv | dv | phường | phòng | phòng ban | ban | bên | nơi | chỗ | xã | thôn | tổ | tổ dân phố | khu phố | cơ quan | sở | ngành | địa phương | trung tâm | trường | phường xã | đồng chí | đ / c',
)
const selves = of(
  'em | e | mình | tôi | t | mk | chúng em | chúng tôi | bọn em | ta | cháu | chúng mình | chúng ta | tụi em | tớ',
)
const which = of('nào | nao')
const many = of('bao nhiêu | bao nhiu | mấy | bn')
const works = of('việc | công việc | nhiệm vụ | nv | cv | đầu việc | phần việc | task')

/**
 * Wordings by what they contribute, with their diacritics; one that stands under several cues is of the first.
 * Written without diacritics they are met as well, so that what several share is decided by the order, too.
 */
export const wordings: readonly (readonly [Cue, readonly string[]])[] = [
  // Typed without diacritics, these are more often this than what stands below.
  ['polite', of('a | ạ | nha | anh')],
  ['me', ['toi']],
  ['to', ['cho']],
  ['reason', ['do']],
  ['lacking', ['doi']],
  ['wish', ['muon']],
  ['doing', ['lam']],
  ['small', of('nua | mới | vừa | hay | vi du')],
  ['who', [...of('ai | những ai | các ai | ai ai'), ...times(unitNouns, which)]],
  ['count', times(many, unitNouns)],
  [
    'units',
    times(of('các | những | tất cả các | toàn bộ các | mọi | từng | tất cả | ubnd các'), unitNouns).filter(
      one => !/bên|nơi|chỗ|đồng chí|đ \/ c/.test(one),
    ),
  ],
  ['noun', of('phường | phòng | phòng ban | xã | đơn vị | các đ / v | thôn | tổ dân phố')],
  [
    'what',
    [
      ...of(
        'gì | j | gi | những gì | tin gì | tin tức gì | cái gì | cái j | cái nào | những cái nào | mục nào | những cái gì | gì nữa | những j | có thể làm gì | làm được gì | làm được những gì | giúp được gì | biết làm gì | làm đc gì | giúp gì được | có chức năng gì | chức năng gì | hoạt động thế nào',
      ),
      ...times(works, of('gì | nào | j | gi')),
      ...times(many, works),
    ],
  ],
  ['work', [...works, ...of('phần | phần này | khâu | mảng | nội dung | đầu mục | hạng mục')]],
  [
    'finish',
    of(
      'xong | xog | hoàn thành | hoàn tất | hthanh | hoàn thiện | done | xong xuôi | kết thúc | xong hết | hoàn thành hết',
    ),
  ],
  [
    'submit',
    of(
      'nộp | gửi | báo cáo | bc | b / c | bcao | trình | báo | gửi báo cáo | nộp báo cáo | gửi bc | nộp bc | trả lời | cập nhật | có báo cáo | có bc | báo cáo kết quả | phản hồi | cập nhật tiến độ | báo cáo tiến độ',
    ),
  ],
  [
    'doing',
    of(
      'làm | khắc phục | bắt tay vào | triển khai | thực hiện | tiến hành | bắt đầu | th | xử lý | giải quyết | hiện thực',
    ),
  ],
  ['notyet', of('chưa | ch | chửa | vẫn chưa | còn chưa | đã chưa')],
  ['already', of('rồi | r | rùi | ròi | đã | rồi đó | rồi đấy')],
  ['partly', of('gần | cơ bản | tạm | một phần | đang | tương đối | gần như | bước đầu')],
  [
    'howfar',
    of(
      'làm sao rồi | ổn không | ổn chưa | ổn ko | đúng hạn không | đúng hạn ko | đúng tiến độ không | kịp không | kịp ko | kịp tiến độ không | tốt không | đến đâu | tới đâu | đến đâu rồi | tới đâu rồi | đến mức nào | tới mức nào | đến bước nào | tới bước nào | đến giai đoạn nào | thế nào | như thế nào | ntn | nào rồi | thế nào rồi | ra sao | sao rồi | ra sao rồi | sao r | ntn rồi | đâu rồi | đâu | được bao nhiêu | bao nhiêu % | bao nhiêu phần trăm | mấy % | mấy phần trăm | được mấy | đạt bao nhiêu | bao nhiêu rồi | đc bao nhiêu | được bn | bn % | mấy phần | đến đâu r | tới đâu r | như nào | thế nao | làm ăn thế nào | làm ăn sao rồi | làm ăn sao | làm ăn ra sao | tới đâu | làm đến đâu | ở mức nào | khi đến đâu | có gì mới | mức nào',
    ),
  ],
  [
    'status',
    of(
      'tình hình | tiến độ | trạng thái | kết quả | tiến trình | thực trạng | tình hình thực hiện | tiến độ thực hiện | kết quả thực hiện | số liệu | tỷ lệ | tỉ lệ | tỷ lệ hoàn thành | tỉ lệ hoàn thành | mức độ hoàn thành',
    ),
  ],
  [
    'when',
    of(
      'bao giờ | bg | khi nào | lúc nào | chừng nào | ngày nào | ngày mấy | trước ngày mấy | trước ngày bao nhiêu | hôm nào | ngày bao nhiêu | mấy ngày | mấy ngày nữa | bao nhiêu ngày | bao nhiêu ngày nữa | còn bao nhiêu ngày | còn mấy ngày | bao lâu | bao lâu nữa | đến bao giờ | tới bao giờ | đến khi nào | mùng mấy | thứ mấy là hạn | tháng nào | mấy hôm nữa | đến ngày nào | trước ngày nào | ngày mấy | hồi nào',
    ),
  ],
  [
    'deadline',
    of(
      'hạn | thời hạn | hạn chót | hạn cuối | deadline | dl | hạn nộp | kỳ hạn | thời gian hoàn thành | hạn hoàn thành | ngày hết hạn | hạn báo cáo | hạn gửi | hạn định | hạn cuối cùng | chậm nhất là | ngày chậm nhất | muộn nhất | chậm nhất ngày nào | chậm nhất là ngày nào | chậm nhất bao giờ | chậm nhất khi nào | muộn nhất ngày nào | chậm nhất hôm nào | chậm nhất đến bao giờ',
    ),
  ],
  [
    'due',
    of(
      'đến hạn | tới hạn | hết hạn | đáo hạn | phải nộp | cần nộp | phải xong | cần xong | phải hoàn thành | cần hoàn thành | phải báo cáo | cần báo cáo | phải gửi | cần gửi | phải trình | phải làm xong | cần làm xong | phải kết thúc | đến kỳ | tới kỳ',
    ),
  ],
  [
    'soon',
    of(
      'sắp đến hạn | sắp tới hạn | sắp hết hạn | sắp phải nộp | sắp phải xong | gần đến hạn | gần hết hạn | gần tới hạn | sắp hạn | sắp quá hạn | sắp trễ hạn | sắp trễ | sắp đáo hạn | sắp tới phải nộp | cận hạn | sát hạn | sắp phải hoàn thành',
    ),
  ],
  [
    'ahead',
    of(
      'sắp tới | sắp | trong tuần | trong tháng | trong quý | thời gian tới | tới đây | những ngày tới | vài ngày tới | mấy ngày tới | trong thời gian tới',
    ),
  ],
  [
    'late',
    of(
      'quá hạn | qh | quá thời hạn | trễ hạn | trễ | muộn hạn | chậm | chậm hạn | chậm tiến độ | chậm trễ | chậm muộn | muộn | tồn đọng | lố hạn | lỡ hạn | trễ tiến độ | chậm nộp | nộp chậm | nộp muộn | hết hạn mà chưa xong | không đúng hạn | chưa đúng hạn | ì ạch | trễ deadline',
    ),
  ],
  [
    'rank',
    of(
      'xếp hạng | bảng xếp hạng | xếp thứ mấy | xếp thứ | đứng thứ mấy | đứng thứ | đứng đầu | đứng cuối | dẫn đầu | thứ hạng | hạng mấy | đứng hạng | xếp thứ bao nhiêu | bảng thi đua | bảng xếp loại | thi đua | xếp loại | đứng bét | top | bét bảng | đội sổ | đứng chót | so sánh | đứng nhất | xếp hạng mấy | xếp hạng bao nhiêu | cuối bảng | đầu bảng | đứng cuối bảng | đứng đầu bảng | top đầu',
    ),
  ],
  [
    'best',
    of(
      'nhất | thứ tự | tốt nhất | nhanh nhất | chậm nhất | kém nhất | cao nhất | thấp nhất | làm tốt nhất | muộn nhất | trễ nhất | tốt | xuất sắc | sớm nhất | đầu tiên | xong trước | nộp trước | về nhất | về đích sớm | cuối cùng | ít nhất | nhiều nhất | tốt hơn | nhanh hơn | hơn | kém | yếu nhất | tích cực nhất',
    ),
  ],
  [
    'summary',
    of(
      'tổng hợp | báo cáo tổng hợp | bc tổng hợp | bảng tổng hợp | tổng quan | tổng kết | tóm tắt | tóm lược | tóm tắt tình hình | toàn cảnh | cái nhìn tổng quan | cái nhìn chung | báo cáo nhanh | tình hình chung | tiến độ chung | kết quả chung | bảng tiến độ | báo cáo chung | bức tranh chung | th chung | số liệu chung | số liệu tổng hợp | báo cáo tình hình | bc tình hình | bc nhanh | báo cáo tổng quan | tổng thể',
    ),
  ],
  [
    'overall',
    of(
      'chung | nói chung | nhìn chung | toàn quận | cả quận | toàn huyện | cả huyện | toàn xã | cả xã | toàn phường | cả phường | toàn cơ quan | cả cơ quan | toàn thành phố | cả tỉnh | toàn tỉnh | toàn bộ | tất cả | mọi việc | mọi thứ | công việc chung | các nhiệm vụ | các việc | các công việc | quận mình | quận ta | các đầu việc | hiện nay | tất cả các việc | tất cả các nhiệm vụ | tất cả nhiệm vụ | cả khối | toàn khối | toàn ngành',
    ),
  ],
  [
    'show',
    of(
      'cho xem | xem | kt | check | kể tên | nêu tên | đọc tên | update | kiểm | ktra | rà lại | khen | liệt kê | danh sách | ds | kiểm tra | xin | tra | tra cứu | cho biết | báo cáo cho | kể | nêu | đưa | lấy | lọc | thống kê | cho danh sách | hiện | điểm tên | điểm danh',
    ),
  ],
  [
    'help',
    of(
      'trợ giúp | help | hướng dẫn | hd | hướng dẫn sử dụng | hdsd | hướng dẫn dùng | giúp em với | giúp tôi với | giúp mình với | giúp với | giúp e với | cứu em với | trợ giúp em với | giúp đỡ | có những lệnh nào | những lệnh nào | có lệnh gì | các lệnh | lệnh gì | danh sách lệnh',
    ),
  ],
  [
    'howdo',
    of(
      'lệnh nào | dùng lệnh nào | lệnh nào để | nút nào | gõ thế nào | gõ như thế nào | nhắn thế nào | bấm vào đâu | bấm ở đâu | gõ gì | nhập thế nào | nhập ở đâu | gửi ở đâu | xem ở đâu | báo cáo ở đâu | bấm thế nào | dùng thế nào | dùng như thế nào | sử dụng thế nào | sử dụng như thế nào | dùng sao | gửi thế nào | báo cáo thế nào | cập nhật thế nào | bấm gì | bấm nút nào | dùng ntn | không biết dùng | ko biết dùng | k biết dùng | không biết sử dụng | soạn thế nào | gõ lệnh gì | nhắn tin thế nào | viết thế nào | gõ sao | gõ kiểu gì | báo kiểu gì | dùng để làm gì',
    ),
  ],
  [
    'howto',
    of(
      'cách | cách nào | bằng cách nào | làm sao | làm sao để | làm thế nào để | làm thế nào | làm như thế nào | thế nào để | như thế nào để | kiểu gì | ở đâu | chỗ nào để | không biết cách | k biết cách | ko biết cách | làm ntn | cú pháp | vào đâu | vào đâu để | ở đâu để',
    ),
  ],
  ['bot', of('bot | con bot | chatbot | trợ lý ảo | robot | bót | bot này | con bot này | giao ban bot')],
  [
    'screen',
    of(
      'nút | lệnh | menu | bàn phím | tin nhắn | link | đường dẫn | đường link | mã mời | tài khoản | tk | minh chứng | ảnh | file | tệp | nút bấm | bấm | ấn | gõ | nhập | đăng nhập | đăng ký | thông báo | sử dụng | dùng | nhắc việc | lời nhắc | tin nhắc',
    ),
  ],
  [
    'failed',
    of(
      'không được | ko được | k được | ko dc | k dc | không đc | ko đc | k đc | không gửi | ko gửi | không nhắc | ko nhắc | không nhận | ko nhận | k nhận | không chạy | không hiện | ko hiện | không gửi được | ko gửi đc | không mở được | không thấy | ko thấy | k thấy | không vào được | ko vào được | ko vào đc | không phản hồi | không trả lời | lỗi | bị lỗi | báo lỗi | bị treo | treo | đơ | bị đơ | sai | bị sai | hỏng | không hoạt động | không lên | không ra | không bấm được | không ghi nhận',
    ),
  ],
  [
    'extend',
    of(
      'gia hạn | xin gia hạn | lùi hạn | lùi thời hạn | lui han | dời hạn | dời thời hạn | dời ngày | nới hạn | nới thời hạn | giãn hạn | giãn tiến độ | kéo dài thời hạn | kéo dài thời gian | thêm thời gian | thêm hạn | cho thêm thời gian | xin thêm thời gian | gia hạn thêm | lùi ngày | lùi tiến độ | điều chỉnh thời hạn | đổi hạn | điều chỉnh hạn',
    ),
  ],
  ['move', of('lùi | dời | khất | hoãn | kéo dài | lùi lại')],
  [
    'wish',
    of(
      'đề nghị | mong | xin phép | cho phép | kính đề nghị | xin đề nghị | đề xuất | kiến nghị | muốn | mong anh | mong sếp | có thể | có thể cho | cho em xin | cho e xin | cho tôi xin | cho mình xin | cho xin | cho em | cho e | cho bên em | cho bên e | cho phường em | cho đơn vị em | cho phòng em | cho tôi | cho chúng em',
    ),
  ],
  ['more', of('thêm | sang | qua | đến | tới | vài ngày | mấy hôm | vài hôm | ít hôm | ít ngày | mấy bữa')],
  [
    'trouble',
    of(
      'vướng | vướng mắc | vướng víu | vướng ở | khó khăn | khó | gặp khó | gặp khó khăn | kẹt | mắc | bị vướng | đang vướng | bị kẹt | tắc | bị tắc | ách tắc | bế tắc | trục trặc | bất cập | trở ngại | không kịp | ko kịp | k kịp | chưa kịp | quá tải | có vướng | gặp vướng mắc | gặp trục trặc | lúng túng | không biết làm | ko biết làm | chưa biết làm | đang bí | bí chỗ | bí phần | bí quá | có vấn đề | gặp vấn đề',
    ),
  ],
  [
    'lacking',
    of(
      'thiếu | chưa có | không có | ko có | k có | chưa được cấp | chưa nhận được | chưa được | chờ | đang chờ | đợi | đang đợi | phải chờ | hỏng | bị hỏng | chưa thống nhất | không thống nhất | chưa rõ | không rõ | chưa biết | không đủ | chưa đủ | bị mất | đang thiếu | thiếu người | chồng chéo | không truy cập được | không vào được phần mềm',
    ),
  ],
  [
    'reason',
    of('vì | do | bởi vì | tại vì | bởi | lý do | lí do | nguyên nhân | nên | nên chưa | là do | do đó'),
  ],
  [
    'unable',
    [
      ...of('chưa được | chưa triển khai được | không kịp'),
      ...times(
        of('chưa | không | ko | k | khó | không thể | chưa thể'),
        of(
          'làm được | làm đc | làm dc | triển khai được | thực hiện được | thực hiện đc | xong được | hoàn thành được | nộp được | rà soát được | gửi được | tiến hành được',
        ),
      ),
      ...times(
        of('không thể | ko thể | k thể | chưa thể'),
        of('làm | triển khai | thực hiện | hoàn thành | xong | nộp | tiến hành'),
      ),
    ],
  ],
  [
    'own',
    [
      ...times(
        of(
          'bên | bên phía | phía | đơn vị | đv | dv | phường | phòng | p | p . | xã | ban | cơ quan | chỗ | của | thôn | tổ | trung tâm | văn phòng | ubnd phường | ubnd xã | trường | phòng ban',
        ),
        selves,
      ),
      ...of(
        'chúng em | chúng tôi | bọn em | tụi em | của bên em | của phường em | của đơn vị em | của đơn vị tôi | của phòng em | của bên mình | của đơn vị mình | của phường mình | bên này | đơn vị của em | phường của em | phòng của em | đơn vị của tôi | đơn vị của mình',
      ),
    ],
  ],
  ['me', selves],
  ['must', of('phải | cần | cần phải | được giao | bị giao | nên làm')],
  [
    'have',
    of(
      'có | còn | co | nợ | còn nợ | đang nợ | có những | còn những | hiện có | hiện còn | đang có | đang còn | nhận',
    ),
  ],
  [
    'tag',
    of(
      'à | hả | ư | phải không | phải ko | đúng không | đúng ko | đúng k | phải k | chứ | không nhỉ | nhỉ | chăng | rồi hả | rồi chứ | rồi phải không | rồi đúng không | rồi nhỉ | r hả | không đấy | đúng không nhỉ',
    ),
  ],
  [
    'no',
    of(
      'không | ko | k | hông | hok | khong | hay không | được không | được ko | đc ko | đc k | dc k | được k | không vậy | hay chưa | kg | kô',
    ),
  ],
  ['to', of('cho | về | lên | tới | đến | sang | với | về cho | lên cho | tới cho')],
  [
    'with',
    of(
      'phối hợp với | phối hợp | cùng với | cùng | làm việc với | trao đổi với | liên hệ với | liên hệ | xin ý kiến | theo hướng dẫn của | hướng dẫn của',
    ),
  ],
  [
    'address',
    of(
      'kính gửi | kính thưa | thưa | kính báo cáo | kính trình | xin báo cáo | em báo cáo | e báo cáo | em xin báo cáo | e xin báo cáo | dạ báo cáo | xin phép báo cáo | em xin phép báo cáo | tôi xin báo cáo | em bc | e bc',
    ),
  ],
  ['place', of('đi | ra | ghé | xuống | ngoài | gần chỗ | trên đường')],
  ['remaining', of('còn lại | còn thiếu | chỉ còn | vẫn còn')],
  ['whole', of('tổng số | tổng cộng | trên tổng số | tổng | trong tổng số | toàn bộ số')],
  ['half', of('một nửa | nửa | phân nửa | được nửa | một nữa | 1 nửa')],
  ['of', of('của | bên | phía | bên phía | hỏi | về phía | phần của | riêng | thế còn | vậy còn | phía bên')],
  ['order', of('giao | giao cho | yêu cầu | nhắc | đôn đốc | phân công | cử | nhắc nhở | giục')],
  [
    'colleague',
    [
      ...times(of('anh | chị | em | bạn | bác | cô | chú | anh chị | anh em | chị em | người'), which),
      ...times(of('chỉ | bày | bày cho | dạy | share | chia sẻ'), selves),
      ...of(
        'ai biết | nào biết | rành | mượn | tham khảo | kinh nghiệm | copy | chép | học hỏi | giỏi | cho xin ít',
      ),
    ],
  ],
  ['paper', of('mẫu | form | bản mềm | bản word | bản cứng | bản scan | bản photo | bản in | đề cương')],
  [
    'talk',
    of(
      'làm việc | đợi tí | đợi chút | đợi xíu | đợi em | đợi mình | chờ em | chờ mình | chờ tí | chờ chút | đến muộn | đi muộn | về muộn | đến trễ | chúc | chúc mừng | mời | ăn | uống | cơm | cà phê | cafe | bia | nhậu | phở | họp | sinh nhật | đám cưới | liên hoan | nghỉ | nghỉ phép | ốm | xe | gọi điện | gọi | điện thoại | số điện thoại | zalo | đá bóng | bóng đá | quỹ | tiền | lương | biểu dương | hoan nghênh',
    ),
  ],
  [
    'polite',
    of(
      'ạ | dạ | vâng | vâng ạ | dạ vâng | ơi | oi | a ơi | nhé | nha | nhá | ah | a | thưa anh | thưa chị | thưa sếp | thưa đồng chí | báo cáo anh | báo cáo chị | báo cáo sếp | báo cáo lãnh đạo | báo cáo các anh | báo cáo đồng chí | bc anh | bc sếp | bc a | báo cáo a | anh | chị | c | a / c | anh chị | ac | sếp | đồng chí | đ / c | dc | cô | chú | bác | em chào anh | em chào chị | chào anh | chào chị | chào bot | chào | em chào | xin chào | em cảm ơn | cảm ơn | cám ơn | thanks | tks | em cảm ơn ạ | cho em hỏi | cho e hỏi | cho tôi hỏi | cho mình hỏi | cho hỏi | em hỏi | e hỏi | em muốn hỏi | em xin hỏi | hỏi chút | cho em hỏi chút | cho em hỏi với | sếp hỏi | anh hỏi | lãnh đạo hỏi | giúp em | giúp tôi | giúp mình | giúp e | giúp | giùm | gium | dùm | giùm em | giùm anh | dùm anh | dùm em | hộ em | hộ | nhờ | nhờ bot | báo em | báo anh | báo tôi | nói | cho anh | cho chị | cho em biết | cho tôi biết | cho anh biết | cho biết | gửi tôi | gửi anh | gửi em | gửi cho tôi | gửi cho anh | cho anh xem | cho tôi xem | cho em xem | cho e xem | cho anh hỏi | với ạ | ok | oke | alo | mọi người | mn | mng | vậy | thế | đấy | đó | luôn | ngay | nào | lãnh đạo | trả lời tôi | báo cáo tôi | báo cáo cho tôi | báo cáo cho anh | đi | thôi | vs | vs ạ | đồng chí cho biết | các đồng chí | các anh chị | các anh | anh cho | chị cho | bác cho | hen | hén | nghen | đê | lẹ | nhanh | gấp | kính | kính mong',
    ),
  ],
  [
    'small',
    of(
      'là | thì | mà | cái | phần trăm | và | với | cho | ở | tại | trong | trên | theo | từ | này | kia | ấy | nữa | hết | cả | các | những | một | hai | ba | số | lượng | được | đc | cũng | vẫn | đều | lại | hiện | hiện tại | hiện giờ | hiện nay | giờ | bây giờ | bh | nay | đến nay | tới nay | tính đến nay | đến giờ | tới giờ | đến thời điểm này | thời điểm này | rất | quá | lắm | hơi | sao | tại sao | vì sao | sao mà | thế nào mà | nào | khác | nhau | cùng | riêng | như | nếu | để | sẽ | bị | để mà | về | trước | sau | đầy đủ | cụ thể | chi tiết | mới nhất | gần đây | xem sao | biết | thấy | rõ | lần | lần này | đợt này | kỳ này | hay | hoặc | cần | đạt | chỉ | đang có | ấy mà | hôm | ngày | tháng | tuần | năm | đã giao | được giao | đã được | thủ tục | hồ sơ | hs | văn bản | vb | công văn | kế hoạch | báo cáo | mục | bước | bộ | cán bộ | nhân viên | sẵn | xem | hỏi | chính xác | bản | nhá | vào | biểu mẫu | mẫu biểu | kinh phí | nhân sự | phần mềm | mạng | quy định | danh mục | dữ liệu | tài liệu | nhân lực | con người | máy móc | thiết bị | biểu | nguồn | ý kiến | chỉ đạo | công tác | quận | huyện | thành phố | giữa | một cửa | vừa rồi | vừa qua | hồi sáng | sáng nay | chiều nay | hôm trước | hôm qua | nãy | nãy giờ | đúng | kịp | tên | lúc nãy | mãi | tí | chút | xíu',
    ),
  ],
]
