import { BlockList, isIPv6 } from 'node:net';

/** All of IPv6 that IANA has given out for the public; `::7f00:1` and other old embeddings of IPv4 lie outside. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');

/** Azure serves its virtual machines' metadata from an address in a public range. */
const METADATA = new Set(['168.63.129.16']);

/** Forbidden addresses that request-filtering-agent 3 takes for public ones. It covers the private ranges itself. */
export const isOverlookedAddress = (address: string): boolean =>
  isIPv6(address) ? !GLOBAL_UNICAST.check(address, 'ipv6') : METADATA.has(address);
