import { wordings } from './wordings.ts'

/** What follows is who must do it, or what is to be done. */
export const assigning = wordings(
  'giao',
  'giao cho',
  'giao trách nhiệm',
  'giao trách nhiệm cho',
  'giao nhiệm vụ',
  'giao nhiệm vụ cho',
  'phân công',
  'phân công cho',
  'yêu cầu',
  'đề nghị',
  'kính đề nghị',
  'trân trọng đề nghị',
  'chỉ đạo',
  'ủy quyền cho',
  'ủy quyền',
  'lệnh cho',
  'điện',
  'nhắc',
  'nhờ',
)

/** In front of these, the same words are nouns or belong to somebody else's story. */
export const nounBefore = wordings(
  'việc',
  'theo',
  'các',
  'những',
  'đáp ứng',
  'có',
  'của',
  'xét',
  'ý kiến',
  'sự',
  'được',
  'một số',
  'số',
  'danh sách',
  'tờ trình',
  'hồ sơ',
  'lãnh đạo',
  'lãnh đạo ,',
  'ban',
  'ban chỉ đạo',
  'mục đích ,',
  'đúng',
  'nhu cầu',
  'văn bản',
  'nhận được',
  'tại',
  'tiếp thu',
  'thực hiện',
  'nội dung',
  'đơn',
  'nhiệm vụ',
  'quy định',
  'chỉ tiêu',
  'tăng cường',
  'nhằm',
  'công tác',
)

/** A chief's verbs that name no unit yet: "Chủ tịch UBND quận kết luận". */
export const concluding = wordings(
  'kết luận',
  'có ý kiến',
  'thống nhất',
  'nhất trí',
  'đồng ý',
  'quyết định',
  'phát biểu',
  'chủ trì hội nghị',
  'chủ trì cuộc họp',
  'chủ trì giao ban',
  'lưu ý',
  'nhấn mạnh',
  'trân trọng',
  'kính',
  'xin',
  'nhận thấy',
  'quán triệt',
)

export const coordinatingWords = wordings(
  'phối hợp',
  'phối hợp với',
  'phối hợp chặt chẽ với',
  'phối hợp chặt chẽ cùng',
  'phối hợp cùng',
  'phối hợp cùng với',
  'cùng phối hợp với',
  'kết hợp với',
  'kết hợp cùng',
  'cùng',
  'cùng với',
  'chủ động phối hợp với',
  'với sự phối hợp của',
  'có sự phối hợp của',
)

/** In front of them the performer stands last: "… do Phòng Nội vụ chủ trì", "… được Phòng Nội vụ lập". */
export const performerBefore = wordings('do', 'được', 'bởi')

export const leadLabels = wordings(
  'đơn vị chủ trì :',
  'cơ quan chủ trì :',
  'chủ trì :',
  'đơn vị thực hiện :',
  'cơ quan thực hiện :',
  'thực hiện :',
  'trách nhiệm :',
  'trách nhiệm thực hiện :',
  'đơn vị đầu mối :',
  'đầu mối :',
  'phân công :',
  'phụ trách :',
  'đơn vị được giao :',
)
export const coordinatingLabels = wordings(
  'đơn vị phối hợp :',
  'cơ quan phối hợp :',
  'phối hợp :',
  'phối hợp thực hiện :',
)

/** Of a new deadline that takes the place of an earlier one. */
export const extending = wordings(
  'gia hạn',
  'lùi thời hạn',
  'lùi thời gian',
  'lùi hạn',
  'lùi',
  'dời thời hạn',
  'dời thời gian',
  'dời hạn',
  'điều chỉnh thời hạn',
  'điều chỉnh thời gian',
  'kéo dài thời gian',
  'kéo dài thời hạn',
  'thay đổi thời hạn',
)
export const beneficiaryBefore = wordings('của', 'cho', 'để', 'cho phép', 'đối với', 'phê bình', 'nhắc nhở')

/** "Các nội dung trên": what was listed before, taken together. */
export const allAbove = wordings(
  ...['nội dung', 'nhiệm vụ', 'công việc', 'việc', 'phần việc', 'yêu cầu', 'nội dung công việc'].flatMap(
    noun =>
      ['trên', 'nêu trên', 'nói trên', 'này', 'trên đây', 'kể trên', 'được giao', 'đã nêu'].map(
        place => `các ${noun} ${place}`,
      ),
  ),
  'những việc trên',
  'những nội dung trên',
  'tất cả các việc trên',
  'các mục trên',
  'các nhiệm vụ , công việc trên',
)

/** Enforcement and closing formulas, in which nothing is asked that is not asked elsewhere. */
export const formulas = wordings(
  'chịu trách nhiệm thi hành',
  'căn cứ quyết định thi hành',
  'thi hành quyết định này',
  'chịu trách nhiệm thi hành quyết định này',
  'có hiệu lực',
  'hiệu lực thi hành',
  'quyết định thi hành',
  'tự giải thể',
  'tự giải tán',
  'căn cứ quyết định này',
  'nếu có vướng mắc',
  'có gì vướng mắc',
  'nếu có khó khăn',
  'sắp xếp thời gian',
  'sắp xếp công việc',
  'dự họp đầy đủ',
  'tham dự đầy đủ',
  'quá thời hạn trên',
  'sau thời hạn trên',
  'quá thời hạn nêu trên',
)
