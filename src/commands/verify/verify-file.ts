import { createHash } from 'node:crypto';
import {
  type CmsReport,
  type Indication,
  isSealedFiles,
  plainReport,
  readZip,
  type SealedFilesReport,
  trustAnchor,
  UnusableBundle,
  verifyBundle,
  verifySealedFiles,
} from '@ashyq/pki';
import { verifyDraw } from '#modules/distribution';
import { kindOf, type Reader, type SaidOfProof, sayProof } from './say-proof.ts';
import type { Trust } from './trust.ts';

/** What was found, a line a check, for people and programs alike. */
export interface Said {
  readonly lines: readonly string[];
  readonly indication: Indication;
}

/** Looks at what the file is, never at its name. @param lang of copies and sealed hearings @throws UnusableBundle */
export async function verifyFile(
  bytes: Uint8Array,
  trust: Trust,
  now: Temporal.Instant,
  lang: Reader['lang'] = 'en',
): Promise<Said> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return sayDraw(bytes);
  return isSealedFiles(bytes) ? await saySealed(bytes, { trust, now, lang }) : await sayAct(bytes, trust, now);
}

async function sayAct(bytes: Uint8Array, trust: Trust, now: Temporal.Instant): Promise<Said> {
  const anchors = trust.anchors.map((one) => trustAnchor(one));
  const { about, sha256, different, signature, indication } = await verifyBundle(bytes, { anchors, now });
  return {
    lines: [
      ...['kind: signed act', ...aboutLines(about), `sha256: ${sha256}`, `trust: ${trust.by}`],
      `${different.length === 0 ? 'passed' : 'failed'}  manifest${different.map((name) => `  ${name}`).join('')}`,
      ...signerLines(signature),
      ...checkLines(signature),
    ],
    indication,
  };
}

async function saySealed(bytes: Uint8Array, by: Reader): Promise<Said> {
  const { trust, now } = by;
  const files = readZip(bytes);
  const report = await verifySealedFiles(files, { seals: trust.seals, anchors: trust.anchors, now });
  const { about, seal } = report;
  const kind = kindOf(report);
  const head = [`kind: ${kind}`, ...aboutLines(about), `trust: ${trust.by}`, ...fingerprintLines(seal)];
  const said = kind === 'published act' ? sayFiles(report) : await sayProof(files, kind, by);
  return { lines: [...head, ...said.lines, ...checkLines(seal)], indication: said.indication };
}

function sayFiles({ files, indication }: SealedFilesReport): SaidOfProof {
  return {
    lines: files.map(({ name, state }) => `${state === 'same' ? 'passed' : 'failed'}  file  ${name}  ${state}`),
    indication,
  };
}

/** Recomputed from its own text; a public log would have to prove that it is the text of that day. */
function sayDraw(bytes: Uint8Array): Said {
  const { document, checks, verdict, subIndication } = verifyDraw(new TextDecoder().decode(bytes));
  if (!document) throw new UnusableBundle('no ZIP file and no protocol of a draw');
  const { recipe, court, caseNumber, draw, judges, drawn } = document;
  const names = drawn.map((id) => judges.find((one) => one.id === id)?.name ?? id);
  return {
    lines: [
      ...['kind: draw of a judge', `recipe: ${recipe}`, `court: ${court}`, `case: ${caseNumber}`, `draw: ${draw}`],
      ...[`judge: ${names.join(', ')}`],
      ...checks.map(({ name, outcome, expected, found }) =>
        [outcome, name, ...(outcome === 'failed' && expected ? [`expected ${expected}, found ${found}`] : [])].join(
          '  ',
        ),
      ),
      subIndication,
    ],
    indication: verdict,
  };
}

function aboutLines(about: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(about).map(([name, value]) => `${name}: ${value}`);
}

/** What its holder compares with the site of the court. */
function fingerprintLines({ signatures }: CmsReport): readonly string[] {
  return signatures.flatMap(({ certificate }) =>
    certificate ? [`seal: ${createHash('sha256').update(certificate.bytes).digest('hex')}`] : [],
  );
}

function signerLines(report: CmsReport): readonly string[] {
  return plainReport(report).signatures.flatMap(({ subject }) =>
    subject?.commonName ? [`signer: ${subject.commonName}`] : [],
  );
}

function checkLines({ checks, signatures }: CmsReport): readonly string[] {
  return [...checks, ...signatures.flatMap((one) => one.checks)].map(
    ({ code, outcome, subIndication }) => `${outcome}  ${code}${subIndication ? `  ${subIndication}` : ''}`,
  );
}
