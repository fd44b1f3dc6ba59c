import { NcaLayerFailure, type NcaLayerFailureCode } from './nca-layer-failure.ts';

type Json = Readonly<Record<string, unknown>>;

/** Codes of the module basics; the rest are faults of the program. */
const failureOfCode: Readonly<Record<string, NcaLayerFailureCode>> = {
  SIGNING_FAILURE: 'key-not-read',
  MODULE_NOT_FOUND: 'module-missing',
};

/** Version of the program from its first message. @throws NcaLayerFailure when another program listens there */
export function readGreeting(text: string): string {
  const { result } = objectIn(text);
  const version = isObject(result) ? result.version : undefined;
  if (typeof version !== 'string') throw new NcaLayerFailure('malformed');
  return version;
}

/** The CMS in base64 of DER. @throws NcaLayerFailure for everything else that NCALayer may say */
export function readSignature(text: string): string {
  const answer = objectIn(text);
  if (answer.success === false) throw failureOf(answer.errorCode, answer.message);
  if (answer.status === false) throw failureOf(answer.code, answer.message);
  if (answer.status !== true) throw new NcaLayerFailure('malformed');
  const result = isObject(answer.body) ? answer.body.result : undefined;
  if (result === undefined || result === null) throw new NcaLayerFailure('cancelled');
  const [signature] = [result].flat();
  if (typeof signature !== 'string') throw new NcaLayerFailure('malformed');
  return plainBase64(signature);
}

/** Versions differ: base64 in one line, in many, or as PEM. CMS begins with a SEQUENCE: «M» in base64. */
function plainBase64(text: string): string {
  const signs = text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
  if (!/^M[A-Za-z0-9+/]{20,}={0,2}$/.test(signs)) throw new NcaLayerFailure('malformed');
  return signs;
}

function failureOf(code: unknown, message: unknown): NcaLayerFailure {
  const [name, said] = [code, message].map((one) => (typeof one === 'string' ? one : ''));
  const detail = [name, said].filter(Boolean).join(': ');
  // One window at a time: the program has no code of its own for it.
  if (/\bbusy\b|already (open|running)/i.test(said ?? '')) return new NcaLayerFailure('busy', detail);
  return new NcaLayerFailure(failureOfCode[name ?? ''] ?? 'program-failed', detail);
}

function objectIn(text: string): Json {
  const value = parsed(text);
  if (!isObject(value)) throw new NcaLayerFailure('malformed');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NcaLayerFailure('malformed');
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
