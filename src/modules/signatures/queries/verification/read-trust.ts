import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { binaryOf, type Certificate, Malformed, readCertificate, serviceHosts, testPins } from '@ashyq/pki';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Mode, StartRefusal } from '#platform/config';
import type { Text } from '#platform/i18n';
import { DEMO_NAME } from '../demo/demo-name.ts';
import type { Trust } from './tasks.ts';

const trustFile = Type.Object({
  anchors: Type.Array(Type.Object({ file: Type.String(), sha256: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }) })),
  authorities: Type.Array(Type.String()),
  hosts: Type.Optional(Type.Array(Type.String())),
  lists: Type.Optional(Type.Array(Type.String())),
  timeStamp: Type.Optional(Type.String()),
});

const FETCH_TIMEOUT_MS = 5000;

/**
 * Reads SIGNATURE_TRUST. A root counts only with the SHA-256 that the installer has written down beside it.
 * @throws StartRefusal for a file that cannot be used, a pin that differs, and in a real court for a root of tests or of a demo
 */
export function readTrust(path: string, mode: Mode): Trust {
  const said = parsed(path);
  const at = (file: string): string => resolve(dirname(path), file);
  const anchors = said.anchors.map(({ file, sha256 }) => pinned(at(file), sha256.toLowerCase()));
  if (mode === 'real') anchors.forEach(refuseTestRoot);
  return {
    anchors: anchors.map(({ bytes }) => bytes),
    authorities: said.authorities.map((file) => certificateIn(at(file)).bytes),
    hosts: said.hosts ?? serviceHosts,
    routes: {},
    lists: said.lists ?? [],
    timeStamp: said.timeStamp,
    fetchTimeoutMs: FETCH_TIMEOUT_MS,
  };
}

/** Both are believed; the services of the first one stamp the time. */
export function joinedTrust(first: Trust, second: Trust): Trust {
  return {
    anchors: [...first.anchors, ...second.anchors],
    authorities: [...first.authorities, ...second.authorities],
    hosts: [...first.hosts, ...second.hosts],
    routes: { ...second.routes, ...first.routes },
    lists: [...first.lists, ...second.lists],
    timeStamp: first.timeStamp ?? second.timeStamp,
    fetchTimeoutMs: first.fetchTimeoutMs,
  };
}

/** A court that was given nothing believes nobody. */
export const noTrust: Trust = {
  ...{ anchors: [], authorities: [], hosts: [], routes: {}, lists: [] },
  timeStamp: undefined,
  fetchTimeoutMs: FETCH_TIMEOUT_MS,
};

function parsed(path: string) {
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw refusal(path, unreadable, cause);
  }
  if (!Value.Check(trustFile, said)) throw refusal(path, wrongFields);
  return said;
}

function pinned(path: string, sha256: string): Certificate {
  const certificate = certificateIn(path);
  if (fingerprint(certificate) !== sha256) throw refusal(path, otherFingerprint);
  return certificate;
}

function certificateIn(path: string): Certificate {
  try {
    return readCertificate(binaryOf(Uint8Array.from(readFileSync(path))));
  } catch (cause) {
    if (!(cause instanceof Malformed) && (cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw refusal(path, noCertificate, cause);
  }
}

/** Whoever has a test key would be anybody in this court. */
function refuseTestRoot(certificate: Certificate): void {
  const isTest = Object.values(testPins).includes(fingerprint(certificate));
  const isDemo = certificate.subject.textsOf('2.5.4.3').some((name) => name.includes(DEMO_NAME));
  if (isTest || isDemo) throw refusal(certificate.subject.textsOf('2.5.4.3')[0] ?? '', testRoot);
}

function fingerprint({ bytes }: Certificate): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refusal(what: string, why: Text, cause?: unknown): StartRefusal {
  const say = (reason: string): string => `SIGNATURE_TRUST: ${what}: ${reason}`;
  return new StartRefusal({ kk: say(why.kk), ru: say(why.ru), en: say(why.en) }, { cause });
}

const unreadable: Text = {
  kk: 'файл оқылмайды немесе JSON емес.',
  ru: 'файл не читается или это не JSON.',
  en: 'the file cannot be read or is no JSON.',
};
const wrongFields: Text = {
  kk: 'керегі: anchors [{file, sha256}], authorities, қосымша hosts, lists, timeStamp.',
  ru: 'нужны anchors [{file, sha256}], authorities, при желании hosts, lists, timeStamp.',
  en: 'wanted are anchors [{file, sha256}], authorities, and if you like hosts, lists, timeStamp.',
};
const noCertificate: Text = {
  kk: 'мұнда DER не PEM сертификаты жоқ.',
  ru: 'здесь нет сертификата DER или PEM.',
  en: 'there is no certificate in DER or PEM here.',
};
const otherFingerprint: Text = {
  kk: 'SHA-256 жазылғанға сәйкес емес. Файл ауыстырылған болуы мүмкін.',
  ru: 'SHA-256 не совпадает с записанным. Возможно, файл подменён.',
  en: 'the SHA-256 differs from the one written down. The file may have been swapped.',
};
const testRoot: Text = {
  kk: 'бұл — сынақ не демо түбірі. Нақты сот оған сенбейді.',
  ru: 'это тестовый корень или корень демо. Настоящий суд ему не верит.',
  en: 'this is a root for tests or of a demo. A real court does not believe it.',
};
