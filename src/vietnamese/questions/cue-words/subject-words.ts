import { many, unitNouns, which, works } from './nouns.ts'
import { of, times, type WordingTable } from './wording-table.ts'

/** Which units and which tasks a message is about. */
export const subjectWords: WordingTable = [
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
]
