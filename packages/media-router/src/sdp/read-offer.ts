import { isIP } from 'node:net';
import { Malformed } from '@ashyq/cmaf';
import { type Attribute, attribute, linesOf } from './lines.ts';
import type {
  Direction,
  Fingerprint,
  IceCredentials,
  Offer,
  OfferedCodec,
  OfferedMedium,
  RemoteTransport,
} from './offer.ts';

const MOST_MEDIA = 8;
const MOST_CANDIDATES = 32;
const MOST_LAYERS = 4;
const MOST_SOURCES = 16;

interface Section {
  /** After `m=`; empty for the part before the first medium. */
  readonly head: string;
  readonly attributes: Attribute[];
}

/**
 * An offer from anyone, bounded in every direction; the native library never sees it.
 * @throws Malformed and nothing else, whatever the text is
 */
export function readOffer(text: string): Offer {
  const [session, ...sections] = sectionsOf(text);
  if (!session || sections.length === 0) throw new Malformed('an offer without media');
  if (sections.length > MOST_MEDIA) throw new Malformed(`an offer of ${sections.length} media`);
  const media = sections.map(readMedium);
  if (new Set(media.map(({ mid }) => mid)).size < media.length) throw new Malformed('two media with one mid');
  return { transport: readTransport(session, sections), media };
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ head: '', attributes: [] }];
  const lines = linesOf(text);
  if (lines[0] !== 'v=0') throw new Malformed('not SDP of version 0');
  for (const line of lines) {
    if (line.startsWith('m=')) sections.push({ head: line.slice(2), attributes: [] });
    else if (line.startsWith('a=')) sections.at(-1)?.attributes.push(attribute(line));
  }
  return sections;
}

const attributeOf = ({ attributes }: Section, name: string): string | undefined =>
  attributes.find((one) => one.name === name)?.value;

const attributesOf = ({ attributes }: Section, name: string): string[] =>
  attributes.filter((one) => one.name === name).map(({ value }) => value);

function readTransport(session: Section, sections: readonly Section[]): RemoteTransport {
  const places = [...sections, session];
  const first = (name: string): string => {
    const value = places.map((place) => attributeOf(place, name)).find((found) => found !== undefined);
    if (value === undefined) throw new Malformed(`an offer without a=${name}`);
    return value;
  };
  const setup = first('setup');
  if (setup !== 'actpass' && setup !== 'active' && setup !== 'passive') throw new Malformed('a=setup of another kind');
  return {
    ice: iceOf(first('ice-ufrag'), first('ice-pwd')),
    fingerprint: fingerprintOf(first('fingerprint')),
    setup,
    candidates: candidatesOf(sections.flatMap((section) => attributesOf(section, 'candidate'))),
  };
}

/** @throws Malformed */
export function iceOf(fragment: string, password: string): IceCredentials {
  if (!/^[A-Za-z0-9+/]{4,256}$/.test(fragment)) throw new Malformed('an ICE fragment of other characters or length');
  if (!/^[A-Za-z0-9+/]{22,256}$/.test(password)) throw new Malformed('an ICE password of other characters or length');
  return { fragment, password };
}

/** Bytes of each hash: the library throws at any other length. */
const HASH_BYTES: Readonly<Record<string, number>> = { 'sha-256': 32, 'sha-384': 48, 'sha-512': 64 };

function fingerprintOf(value: string): Fingerprint {
  const found = /^(sha-(?:256|384|512)) ((?:[0-9a-f]{2}:){31,63}[0-9a-f]{2})$/i.exec(value);
  const [algorithm, bytes] = [found?.[1]?.toLowerCase() ?? '', found?.[2]?.toUpperCase() ?? ''];
  if (bytes.length !== (HASH_BYTES[algorithm] ?? 0) * 3 - 1) throw new Malformed('a fingerprint of another form');
  return { algorithm, value: bytes };
}

/**
 * Candidates of UDP or TCP with an address; names (mDNS) are left out, for asking for them would tell the network who joins.
 * @throws Malformed when there are too many
 */
export function candidatesOf(values: readonly string[]): string[] {
  if (values.length > MOST_CANDIDATES * MOST_MEDIA) throw new Malformed(`${values.length} candidates`);
  return [...new Set(values.filter(isCandidate))].slice(0, MOST_CANDIDATES);
}

const CANDIDATE =
  /^[A-Za-z0-9+/]{1,32} (\d{1,3}) (?:udp|tcp) (\d{1,10}) ([0-9a-fA-F.:]{2,45}) (\d{1,5}) typ (?:host|srflx|prflx|relay)(?: [\w.:/+-]{1,64})*$/i;

/** RFC 8839 5.1, with the numbers of RFC 8445 5.1.2. */
function isCandidate(value: string): boolean {
  const [, component, priority, address = '', port] = (value.length < 512 && CANDIDATE.exec(value)) || [];
  const isWithin = (number: string | undefined, most: number): boolean => Number(number) >= 1 && Number(number) <= most;
  return isWithin(component, 256) && isWithin(priority, 2 ** 31 - 1) && isWithin(port, 65_535) && isIP(address) !== 0;
}

const DIRECTIONS: readonly Direction[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

function readMedium(section: Section): OfferedMedium {
  const [kind = '', port = '', protocol = '', ...formats] = section.head.split(' ');
  if (!/^[a-z]{1,16}$/.test(kind) || !/^\d{1,5}(\/\d+)?$/.test(port)) throw new Malformed('a medium of another form');
  if (!/^[A-Z/]{1,32}$/.test(protocol)) throw new Malformed('a protocol of another form');
  const mid = attributeOf(section, 'mid');
  if (!mid || !/^[\w.+-]{1,32}$/.test(mid)) throw new Malformed('a medium without a mid');
  const named = DIRECTIONS.find((direction) => attributeOf(section, direction) !== undefined);
  const sources = attributesOf(section, 'ssrc').map((value) => ({ value, source: Number.parseInt(value, 10) }));
  const known = sources.filter(({ source }) => source > 0 && source < 2 ** 32);
  return {
    ...{ kind, protocol, mid, direction: named ?? 'sendrecv' },
    codecs: codecsOf(section, formats),
    extensions: extensionsOf(section),
    sources: [...new Set(known.map(({ source }) => source))].slice(0, MOST_SOURCES),
    cname: known.map(({ value }) => /^\d+ cname:(.{1,255})$/.exec(value)?.[1]).find((cname) => cname !== undefined),
    layers: layersOf(section),
  };
}

function codecsOf(section: Section, formats: readonly string[]): OfferedCodec[] {
  const about = (name: string, format: string): string[] =>
    attributesOf(section, name)
      .filter((value) => value.startsWith(`${format} `))
      .map((value) => value.slice(format.length + 1));
  return [...new Set(formats)].slice(0, 64).flatMap((format) => {
    const [, name, rate] = /^([\w.-]{1,32})\/(\d{1,6})(?:\/\d)?$/.exec(about('rtpmap', format)[0] ?? '') ?? [];
    const payloadType = Number(format);
    if (!name || !rate || !/^\d{1,3}$/.test(format) || payloadType > 127) return [];
    const [parameters = ''] = about('fmtp', format);
    return [
      { payloadType, name: name.toUpperCase(), rate: Number(rate), parameters, feedback: about('rtcp-fb', format) },
    ];
  });
}

function extensionsOf(section: Section): Map<string, number> {
  const extensions = new Map<string, number>();
  for (const value of attributesOf(section, 'extmap')) {
    const [, id, uri] = /^(\d{1,3})(?:\/\w+)? (\S{1,128})/.exec(value) ?? [];
    if (id && uri && Number(id) >= 1 && Number(id) <= 255) extensions.set(uri, Number(id));
  }
  return extensions;
}

/** The layers that are to be sent, without those that are paused (`~`); of alternatives the first. */
function layersOf(section: Section): string[] {
  const [, list = ''] = /(?:^| )send (\S+)/.exec(attributeOf(section, 'simulcast') ?? '') ?? [];
  const known = new Set(attributesOf(section, 'rid').map((value) => /^([A-Za-z0-9_-]{1,16}) send\b/.exec(value)?.[1]));
  const names = list.split(';').map((alternatives) => alternatives.split(',')[0] ?? '');
  return names.filter((name) => known.has(name)).slice(0, MOST_LAYERS);
}
