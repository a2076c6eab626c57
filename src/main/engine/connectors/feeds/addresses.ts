// Which addresses are of the inside: this machine, its network, the machine's keeper in a cloud. A person may name one
// as a feed (an intranet has feeds); a site of the outside may not lead us there, because what answers there trusts us.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2002::', 16],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** An IP address that is not of the open internet; what is no IP address counts as inside. */
export const isInside = (address: string): boolean => {
  const family = isIP(address)
  return family === 0 || inside.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

export type AddressesOf = (hostname: string) => Promise<readonly string[]>

/** Throws what the resolver throws. */
export const resolveAddresses: AddressesOf = async (hostname) => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return [bare]
  return (await lookup(bare, { all: true })).map(({ address }) => address)
}
