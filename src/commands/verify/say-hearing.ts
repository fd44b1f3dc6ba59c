import {
  type BundleFiles,
  type Certificate,
  courtProfile,
  type Indication,
  plainReport,
  type SealedFilesReport,
  trustAnchor,
  verdictSentence,
  verifyCms,
  verifySealedFiles,
} from '@ashyq/pki';
import { inEach, noteLines } from './hearing-notes.ts';

/** What `about.format` of the sealed list says of a sealed hearing, and the names of its parts. */
const FORMAT = 'ashyq-hearing-seal/1';
const PROTOCOL = 'protocol.pdf';
const MARKS = 'marks.json';
const TRANSCRIPT = 'transcript.pdf';
const FOLDER = 'hearing/';

interface Said {
  readonly lines: readonly string[];
  readonly indication: Indication;
}

interface Believed {
  readonly seals: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly now: Temporal.Instant;
}

export function isHearingSeal({ about }: Pick<SealedFilesReport, 'about'>): boolean {
  return about.format === FORMAT;
}

/** Each part of a hearing in words: whole, altered, missing, or kept back by law; and the signatures under the protocol. */
export async function sayHearing(zip: BundleFiles, report: SealedFilesReport, by: Believed): Promise<Said> {
  const { about, files, seal } = report;
  const isKeptBack = (name: string, state: string): boolean =>
    name === MARKS && state === 'absent' && about.closedParts === 'yes';
  const parts = files.map(({ name, state }) =>
    isKeptBack(name, state)
      ? `told  part  ${name}  kept back: the hearing has closed parts`
      : `${state === 'same' ? 'passed' : 'failed'}  part  ${partOf(name)}  ${name}  ${words[state]}`,
  );
  const signatures = await saySignatures(zip, by);
  const stamp = stampLines(report);
  const isWhole = [...parts, ...signatures, ...stamp].every((line) => !line.startsWith('failed'));
  return {
    lines: [...parts, ...signatures, ...stamp],
    indication: isWhole ? seal.verdict.indication : 'TOTAL_FAILED',
  };
}

const words = { same: 'whole', different: 'altered', absent: 'missing', not_listed: 'not under the seal' } as const;

function partOf(name: string): string {
  if (name === PROTOCOL) return 'protocol';
  if (name === MARKS) return 'marks';
  if (name === TRANSCRIPT) return 'transcript';
  return name.startsWith('recordings/') ? 'recording' : 'signature';
}

/** Without evidence of revocation they say whose they are and that they stand over these bytes. */
async function saySignatures(zip: BundleFiles, { anchors, now }: Believed): Promise<readonly string[]> {
  const content = zip.get(PROTOCOL);
  if (!content) return [];
  const names = [...zip.keys()].filter((name) => name.startsWith('protocol.') && name.endsWith('.p7s'));
  const said = await Promise.all(
    names.map(async (name) => {
      const report = await verifyCms(zip.get(name) ?? new Uint8Array(), {
        ...{ content, now, profile: courtProfile, revocation: 'skipped' },
        anchors: anchors.map((one) => trustAnchor(one)),
      });
      const outcomes = { TOTAL_PASSED: 'passed', INDETERMINATE: 'told', TOTAL_FAILED: 'failed' } as const;
      const signer = plainReport(report).signatures[0]?.subject?.commonName ?? '-';
      const isOpen = report.verdict.indication === 'INDETERMINATE';
      return [
        `${outcomes[report.verdict.indication]}  signature  ${name}  ${signer}`,
        ...(isOpen ? inEach((lang) => verdictSentence(report.verdict, lang)) : []),
      ];
    }),
  );
  return [...said.flat(), ...(names.length > 0 ? noteLines('revocation') : [])];
}

function stampLines({ stamp }: SealedFilesReport): readonly string[] {
  if (!stamp) return ['told  time-stamp  none yet', ...noteLines('stampNone')];
  const isRight = stamp.isImprintRight && stamp.verdict.indication !== 'TOTAL_FAILED';
  const isBelieved = stamp.verdict.indication === 'TOTAL_PASSED';
  const outcome = isBelieved ? 'passed' : isRight ? 'told' : 'failed';
  const line = `${outcome}  time-stamp  ${stamp.genTime?.toString() ?? '-'}`;
  return [line, ...(outcome === 'told' ? noteLines('stampOpen') : [])];
}

/** The sealed hearing inside a copy of a recording: its own seal, and that it names the very closing of this recording. */
export async function sayHearingOfCopy(copy: BundleFiles, by: Believed): Promise<Said> {
  const zip = new Map(
    [...copy].flatMap(([name, bytes]) =>
      name.startsWith(FOLDER) ? [[name.slice(FOLDER.length), bytes] as const] : [],
    ),
  );
  if (!zip.has('list.json')) return { lines: ['told  hearing  not sealed yet'], indication: 'TOTAL_PASSED' };
  const report = await verifySealedFiles(zip, by);
  const said = await sayHearing(zip, report, by);
  const closing = copy.get('recording/closing.json');
  const isOfIt = [...zip].some(([name, bytes]) => name.startsWith('recordings/') && isSame(bytes, closing));
  return {
    lines: [...said.lines, `${isOfIt ? 'passed' : 'told'}  hearing  ${isOfIt ? 'this' : 'another'} recording`],
    indication: said.indication,
  };
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
