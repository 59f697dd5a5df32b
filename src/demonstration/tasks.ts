import type { TaskWish } from '../actions/create-task.ts'

/** Who has a part in a demonstration task: collective names, and the unit that leads. */
export type TaskSeed = Pick<TaskWish, 'title' | 'deadline' | 'directive'> & {
  slug: string
  groups: readonly string[]
  lead: string | null
}

const letter953 = {
  kind: 'document',
  number: '953/UBND-NV',
  issuer: 'UBND quận Ba Đình',
  issuedOn: '2011-10-10',
  subject: 'Thực hiện bộ danh mục thủ tục hành chính và hoàn thiện quy trình tiếp nhận, giải quyết',
} as const

const conclusion = {
  kind: 'conclusion',
  number: '',
  issuer: 'UBND quận Ba Đình',
  issuedOn: '2011-11-10',
  subject: 'Kết luận giao ban cải cách hành chính',
} as const

/** Directives that are in force but hold no task of this list. */
export const otherDirectives = [
  {
    kind: 'document',
    number: '420/UBND-NV',
    issuer: 'UBND quận Ba Đình',
    issuedOn: '2011-10-04',
    subject: 'Chế độ đối với cán bộ tiếp nhận và trả kết quả giải quyết thủ tục hành chính',
  },
  {
    kind: 'document',
    number: '01-CĐ/QU',
    issuer: 'Quận ủy Ba Đình',
    issuedOn: '2011-01-24',
    subject: 'Đẩy mạnh cải cách hành chính giai đoạn 2011 - 2015',
  },
] as const

const everybody = ['Các phòng', 'UBND các phường'] as const

/** The five tasks of the last two months of 2011. */
export const tasks: readonly TaskSeed[] = [
  {
    slug: 'ra-soat-niem-yet',
    title: 'Rà soát và niêm yết thủ tục hành chính',
    deadline: { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null },
    directive: letter953,
    groups: everybody,
    lead: null,
  },
  {
    slug: 'quy-trinh',
    title: 'Xây dựng quy trình tiếp nhận và giải quyết thủ tục hành chính',
    deadline: { phrase: 'trước 20/11', kind: 'before', date: '2011-11-20', time: null },
    directive: letter953,
    groups: everybody,
    lead: null,
  },
  {
    slug: 'bo-sung-luoc-bo',
    title: 'Tập hợp thủ tục hành chính cần bổ sung hoặc lược bỏ để báo cáo Thành phố',
    deadline: { phrase: 'trước 30/11/2011', kind: 'before', date: '2011-11-30', time: null },
    directive: conclusion,
    groups: ['Các phòng'],
    lead: null,
  },
  {
    slug: 'iso',
    title: 'Gắn quy trình giải quyết thủ tục hành chính với ISO',
    deadline: { phrase: 'trước 31/12/2011', kind: 'before', date: '2011-12-31', time: null },
    directive: conclusion,
    groups: everybody,
    lead: null,
  },
  {
    slug: 'tong-hop',
    title: 'Tổng hợp kết quả phục vụ giao ban kỳ sau',
    // The office sets the day of the next monthly briefing; the conclusion itself names none.
    deadline: { phrase: 'giao ban kỳ sau, 09/12/2011', kind: 'by', date: '2011-12-09', time: null },
    directive: conclusion,
    groups: everybody,
    lead: 'Phòng Nội vụ',
  },
]
