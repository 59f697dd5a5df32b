import { BlockList, isIPv4 } from 'node:net'

const privateNetworks = new BlockList()
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  privateNetworks.addSubnet(network, prefix, 'ipv4')
privateNetworks.addAddress('::1', 'ipv6')
privateNetworks.addSubnet('fc00::', 7, 'ipv6')
privateNetworks.addSubnet('fe80::', 10, 'ipv6')

/** What a proxy adds to a request that it passes on. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip']

/**
 * Whether a request was made on this machine or in its own network, and not passed on from outside: the port is public
 * where a webhook is, and figures about the process are for its operator.
 */
export function isFromNearby(request: {
  address: string | undefined
  header: (name: string) => string | undefined
}): boolean {
  const address = request.address?.replace(/^::ffff:/, '')
  if (!address || proxyHeaders.some(name => request.header(name) !== undefined)) return false
  return privateNetworks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}
