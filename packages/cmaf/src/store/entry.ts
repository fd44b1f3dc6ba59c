import type { ClockEvidence, GapCause } from '../segment/frame.ts';

export const FORMAT = 'ashyq-cmaf/1';

/** The first line of an index. */
export interface BeginEntry {
  readonly kind: 'begin';
  readonly format: typeof FORMAT;
  readonly track: string;
  readonly atUs: number;
}

/** How to decode the parts from here on. */
export interface InitEntry {
  readonly kind: 'init';
  readonly file: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly timescale: number;
  readonly codecs: string;
}

/** Bytes of a segment's file that are durable. */
export interface PartEntry {
  readonly kind: 'part';
  readonly segment: number;
  readonly file: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly startTicks: number;
  readonly durationTicks: number;
  readonly samples: number;
  readonly damaged: number;
  readonly isKey: boolean;
  readonly clock: ClockEvidence;
}

export interface GapEntry {
  readonly kind: 'gap';
  readonly fromTicks: number;
  readonly toTicks: number;
  readonly cause: GapCause;
}

/** What someone noted at a moment: any JSON, by the rules of whoever writes it. */
export interface MarkEntry {
  readonly kind: 'mark';
  readonly atUs: number;
  readonly data: unknown;
}

/** The recorder was stopped in the middle of something; what it had not finished is set aside, not thrown away. */
export interface ResumeEntry {
  readonly kind: 'resume';
  readonly atUs: number;
  readonly setAside: readonly { readonly file: string; readonly sizeBytes: number; readonly sha256: string }[];
}

/** The last line of an index. */
export interface EndEntry {
  readonly kind: 'end';
  readonly atUs: number;
  readonly reason: string;
}

export type Entry = BeginEntry | InitEntry | PartEntry | GapEntry | MarkEntry | ResumeEntry | EndEntry;

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** A name in the folder of the track: no path leads out of it. */
const isFile = (value: unknown): boolean => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(value);
const isClock = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  (value.source === 'arrival' || value.source === 'sender-report') &&
  'driftPpm' in value &&
  typeof value.driftPpm === 'number';
const isSetAside = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => isFile(one?.file) && isCount(one.sizeBytes) && isHash(one.sha256));
const causes = new Set(['lost-packets', 'no-frames', 'source', 'restart', 'disk', 'break', 'clock-step']);

const shapes: Readonly<Record<Entry['kind'], Shape>> = {
  begin: { format: (value) => value === FORMAT, track: isText, atUs: isCount },
  init: { file: isFile, sizeBytes: isCount, sha256: isHash, timescale: isCount, codecs: isText },
  part: {
    ...{ segment: isCount, file: isFile, offset: isCount, sizeBytes: isCount, sha256: isHash, startTicks: isCount },
    ...{ durationTicks: isCount, samples: isCount, damaged: isCount, clock: isClock },
    isKey: (value) => typeof value === 'boolean',
  },
  gap: { fromTicks: isCount, toTicks: isCount, cause: (value) => causes.has(String(value)) },
  mark: { atUs: isCount },
  resume: { atUs: isCount, setAside: isSetAside },
  end: { atUs: isCount, reason: isText },
};

/** @returns the entry when it has every field of its kind, of the right type. */
export function entryOf(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const shape = Object.hasOwn(shapes, String(value.kind)) ? shapes[value.kind as Entry['kind']] : undefined;
  const fields = new Map(Object.entries(value));
  const fits = shape && Object.entries(shape).every(([name, isRight]) => isRight(fields.get(name)));
  return fits ? (value as Entry) : undefined;
}
