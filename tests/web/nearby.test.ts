import { expect, test } from 'vitest'
import { isFromNearby } from '../../src/web/nearby.ts'

const from = (address: string | undefined, headers: Record<string, string> = {}) =>
  isFromNearby({ address, header: name => headers[name] })

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.31.255.255', true],
  ['192.168.1.20', true],
  ['fd00::17', true],
  ['172.32.0.1', false],
  ['149.154.167.99', false],
  ['::ffff:8.8.8.8', false],
  ['2001:db8::1', false],
  [undefined, false],
])('a request from %s is near by: %s', (address, near) => {
  expect(from(address)).toBe(near)
})

test.each(['forwarded', 'x-forwarded-for', 'x-real-ip'])(
  'what a proxy on this machine passes on (%s) is not',
  header => {
    expect(from('127.0.0.1', { [header]: '203.0.113.9' })).toBe(false)
  },
)
