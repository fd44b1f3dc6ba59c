import { isRecord } from './head.ts';

/** How a recorder says it is; what it does not say is left out. */
export interface RecorderHealth {
  readonly version?: string;
  /** Free and whole space of the smaller of its disks. */
  readonly diskFreeBytes?: number;
  readonly diskSizeBytes?: number;
  /** How far its clock is from the time server. */
  readonly clockOffMs?: number;
  readonly isRecording?: boolean;
  /** Bytes that wait to be sent up. */
  readonly waitingBytes?: number;
  /** Codes of what is wrong. */
  readonly alarms?: readonly string[];
}

const MOST_ALARMS = 20;

/** @returns nothing when it is no state */
export function readHealth(text: string): RecorderHealth | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return isRecord(said) ? healthOf(said) : undefined;
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
}

function healthOf(said: Readonly<Record<string, unknown>>): RecorderHealth {
  const number = (name: string) => (Number.isFinite(said[name]) ? { [name]: Number(said[name]) } : {});
  const alarms = Array.isArray(said.alarms)
    ? said.alarms.slice(0, MOST_ALARMS).map((one) => String(one).slice(0, 60))
    : [];
  return {
    ...(typeof said.version === 'string' ? { version: said.version.slice(0, 40) } : {}),
    ...{ ...number('diskFreeBytes'), ...number('diskSizeBytes'), ...number('clockOffMs'), ...number('waitingBytes') },
    ...(typeof said.isRecording === 'boolean' ? { isRecording: said.isRecording } : {}),
    ...(alarms.length > 0 ? { alarms } : {}),
  };
}
