/** The IPv4 address, also when IPv6 carries it: `::ffff:10.0.0.1`. */
export function ipv4Of(address = ''): string | undefined {
  return /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
}

/**
 * The first bits of an IPv6 address, as `2001:db8:0:0/56`. Zeros left out by `::` are counted, so that the network is
 * neither a larger one, whose other customers would share a limit, nor made of digits that one customer is free to choose.
 * @param bits a multiple of 8, at most 64
 */
export function ipv6Network(address: string | undefined, bits: number): string {
  const [head = '', tail] = (address ?? '').split('%', 1).join().split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<number>(zeros).fill(0), ...after].slice(0, Math.ceil(bits / 16));
  if (bits % 16 !== 0) groups.push((groups.pop() ?? 0) & 0xff00);
  return `${groups.map((group) => group.toString(16)).join(':')}/${bits}`;
}

/** An address of the old form at the end stands for two groups; it is never among the first four. */
function groupsOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16) || 0]));
}
