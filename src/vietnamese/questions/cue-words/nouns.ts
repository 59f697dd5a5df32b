import { of } from './wording-table.ts'

export const unitNouns = of(
  'đơn vị | đv | dv | phường | phòng | phòng ban | ban | bên | nơi | chỗ | xã | thôn | tổ | tổ dân phố | khu phố | cơ quan | sở | ngành | địa phương | trung tâm | trường | phường xã | đồng chí | đ / c',
)
export const selves = of(
  'em | e | mình | tôi | t | mk | chúng em | chúng tôi | bọn em | ta | cháu | chúng mình | chúng ta | tụi em | tớ',
)
export const which = of('nào | nao')
export const many = of('bao nhiêu | bao nhiu | mấy | bn')
export const works = of('việc | công việc | nhiệm vụ | nv | cv | đầu việc | phần việc | task')
