/** One stream that a camera offers (RFC 8866 5.14). */
export interface OfferedMedia {
  readonly kind: string;
  readonly payloadType: number;
  /** As in `a=rtpmap`, in capitals; of the numbers that need none, PCMU and PCMA. */
  readonly encoding: string;
  /** Ticks in a second. */
  readonly rate: number;
  readonly channels: number;
  /** `a=fmtp`, names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Where it is set up: an address, or one that is meant from the session's. */
  readonly control: string;
}

export interface SessionDescription {
  readonly media: readonly OfferedMedia[];
  /** For the whole session. */
  readonly control: string;
}

/** RFC 3551 6: payload types without a map of their own that cameras use. */
const fixed: Readonly<Record<number, string>> = { 0: 'PCMU/8000', 8: 'PCMA/8000', 26: 'JPEG/90000' };

export function readSessionDescription(text: string): SessionDescription {
  const blocks: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('m=')) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const [session = [], ...media] = blocks;
  return { media: media.flatMap(readMedia), control: attribute(session, 'control') ?? '*' };
}

function readMedia(lines: readonly string[]): OfferedMedia[] {
  const [, kind = '', type = ''] = /^m=(\w+) \S+ \S+ (\d+)/.exec(lines[0] ?? '') ?? [];
  if (!type) return [];
  const map = numbered(lines, 'rtpmap', type) ?? fixed[Number(type)] ?? '';
  const [encoding = '', rate = '', channels = '1'] = map.split('/');
  return [
    {
      ...{ kind, payloadType: Number(type), encoding: encoding.toUpperCase(), rate: Number(rate) },
      channels: Number(channels),
      parameters: parametersOf(numbered(lines, 'fmtp', type) ?? ''),
      control: attribute(lines, 'control') ?? '*',
    },
  ];
}

function attribute(lines: readonly string[], name: string): string | undefined {
  const start = `a=${name}:`;
  return lines
    .find((line) => line.startsWith(start))
    ?.slice(start.length)
    .trim();
}

/** The attribute of this payload type; a stream may have several. */
function numbered(lines: readonly string[], name: string, type: string): string | undefined {
  const start = `a=${name}:${type} `;
  return lines
    .find((line) => line.startsWith(start))
    ?.slice(start.length)
    .trim();
}

/** Values may hold `=` themselves: parameter sets are base64. */
function parametersOf(text: string): Map<string, string> {
  const pairs = text.split(';').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    return [name.trim().toLowerCase(), at === -1 ? '' : pair.slice(at + 1).trim()];
  });
  return new Map(pairs.filter(([name]) => name));
}
