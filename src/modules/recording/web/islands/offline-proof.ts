import { webSha256 } from '@ashyq/cmaf';
import { type BundleFiles, type CmsReport, readCertificate, readCrl, subjectOf, verdictSentence } from '@ashyq/pki';
import { sayReport } from '@ashyq/recorder/verify';
import { trackName } from '@ashyq/recorder/words';
import type { OfflineTexts } from '../../locales/offline/index.ts';
import { verifyCopiedRecording } from '../../model/copy-proof/verify-copied-recording.ts';
import {
  type CopiedSignature,
  type CopyProof,
  differingFiles,
  verifyCopy,
} from '../../model/copy-proof/verify-copy.ts';

type Lang = 'kk' | 'ru' | 'en';

/** What the court has built into the page. DER in base64. */
export interface BuiltIn {
  readonly texts: OfflineTexts;
  readonly markKinds: Readonly<Record<string, string>>;
  readonly trust: {
    readonly seals: readonly string[];
    readonly anchors: readonly string[];
    readonly certificates: readonly string[];
    readonly crls: readonly string[];
  };
}

export interface SaidLine {
  readonly outcome: keyof OfflineTexts['outcome'];
  readonly text: string;
}

/** What is said about a copy: in one sentence, line by line, and what remains open. */
export interface SaidProof {
  readonly verdict: keyof OfflineTexts['verdict'];
  readonly lines: readonly SaidLine[];
  readonly open: readonly string[];
  /** SHA-256 of the certificate that sealed the copy. */
  readonly seal: string | undefined;
}

/** Day, month, year, as all three languages write it in figures. */
const moments = new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'medium' });
const momentOf = (at: Temporal.Instant): string => moments.format(at.epochMilliseconds);

/** Younger than many browsers; without them the recording alone is checked. */
export function canCheckSeals(): boolean {
  return typeof Temporal !== 'undefined' && 'fromBase64' in Uint8Array && 'toHex' in Uint8Array.prototype;
}

export async function proveCopy(files: BundleFiles, { texts, trust }: BuiltIn, lang: Lang): Promise<SaidProof> {
  if (!canCheckSeals()) return await proveRecording(files, texts, lang);
  const certificates = (all: readonly string[]) => all.map((one) => readCertificate(Uint8Array.fromBase64(one)));
  const proof = await verifyCopy(
    files,
    {
      ...{ seals: certificates(trust.seals), anchors: certificates(trust.anchors), now: Temporal.Now.instant() },
      certificates: certificates(trust.certificates),
      crls: trust.crls.map((one) => readCrl(Uint8Array.fromBase64(one))),
    },
    webSha256,
  );
  const lines = [...sealLines(proof, texts, lang), ...recordingLines(proof.recording, texts, lang)];
  lines.push(...stampLines(proof, texts), ...hearingLines(proof, texts, lang));
  const seal = proof.list.seal.signatures[0]?.certificate;
  return {
    verdict: verdictOf(proof, lines),
    ...{ lines, open: openPoints(proof, texts) },
    seal: seal && (await fingerprintOf(seal.bytes)),
  };
}

export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return Array.from(await webSha256([bytes]), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function proveRecording(files: BundleFiles, texts: OfflineTexts, lang: Lang): Promise<SaidProof> {
  const { about } = JSON.parse(new TextDecoder().decode(files.get('list.json'))) as {
    readonly about: Readonly<Record<string, string>>;
  };
  const lines = recordingLines(await verifyCopiedRecording(files, about, webSha256), texts, lang);
  const isWrong = lines.some(({ outcome }) => outcome === 'wrong');
  const open = [texts.openOldBrowser];
  return { verdict: isWrong ? 'altered' : 'unchecked', lines, open, seal: undefined };
}

function verdictOf({ list }: CopyProof, lines: readonly SaidLine[]): SaidProof['verdict'] {
  if (list.seal.verdict.indication === 'TOTAL_FAILED') return 'forged';
  if (lines.some(({ outcome }) => outcome === 'wrong')) return 'altered';
  return list.seal.verdict.indication === 'TOTAL_PASSED' ? 'whole' : 'stranger';
}

function sealLines({ list }: CopyProof, texts: OfflineTexts, lang: Lang): SaidLine[] {
  const name = signerOf(list.seal);
  const { indication } = list.seal.verdict;
  const differing = differingFiles(list);
  const seal: SaidLine =
    indication === 'TOTAL_PASSED'
      ? { outcome: 'proved', text: `${texts.sealed}: ${name}` }
      : indication === 'INDETERMINATE'
        ? { outcome: 'open', text: `${texts.sealStranger}: ${name}` }
        : { outcome: 'wrong', text: `${texts.sealed}. ${verdictSentence(list.seal.verdict, lang)}` };
  return [
    seal,
    { outcome: 'proved', text: `${texts.filesSame}: ${list.files.length - differing.length}` },
    ...differing.map(({ name: file, state }) => {
      const said = state === 'same' ? '' : texts[state];
      return { outcome: 'wrong', text: `${said}: ${file}` } as const;
    }),
  ];
}

function recordingLines({ report, isHeldBack }: CopyProof['recording'], texts: OfflineTexts, lang: Lang): SaidLine[] {
  const said = sayReport(report, { lang });
  const isWhole = report.indication === 'TOTAL_PASSED' || report.subIndication === 'TRACKS_ABSENT';
  const isOther = report.subIndication === 'SIGNER_UNKNOWN';
  return [
    ...(isWhole ? [{ outcome: 'proved', text: `${texts.recording}: ${report.roots}` } as const] : []),
    ...(isOther ? [{ outcome: 'wrong', text: texts.recorderOther } as const] : []),
    ...(isWhole || isOther ? [] : [{ outcome: 'wrong', text: said.verdict } as const]),
    ...said.findings.map((text) => ({ outcome: 'wrong', text }) as const),
    ...(report.absent.length > 0
      ? [
          {
            outcome: 'told',
            text: `${texts.absentTracks}: ${report.absent.map((one) => trackName(one, lang)).join(', ')}`,
          } as const,
        ]
      : []),
    ...(isHeldBack ? [{ outcome: 'told', text: texts.heldBack } as const] : []),
    ...said.gaps.map((text) => ({ outcome: 'told', text }) as const),
  ];
}

function stampLines({ stamp }: CopyProof, texts: OfflineTexts): SaidLine[] {
  if (!stamp) return [{ outcome: 'open', text: texts.stampNone }];
  const at = stamp.genTime ? momentOf(stamp.genTime) : '';
  if (!stamp.isImprintRight || stamp.verdict.indication === 'TOTAL_FAILED')
    return [{ outcome: 'wrong', text: texts.stampWrong }];
  const isBelieved = stamp.verdict.indication === 'TOTAL_PASSED';
  return [
    isBelieved
      ? { outcome: 'proved', text: `${texts.stamped}: ${at}` }
      : { outcome: 'open', text: `${texts.stampOpen}: ${at}` },
  ];
}

function hearingLines(proof: CopyProof, texts: OfflineTexts, lang: Lang): SaidLine[] {
  const { hearing, isHearingOfIt, signatures } = proof;
  const signed = signatures.map((one) => signatureLine(one, texts, lang));
  if (!hearing) return [{ outcome: 'told', text: texts.hearingNone }, ...signed];
  const { seal, about } = hearing;
  const differing = differingFiles(hearing).map(({ name, state }): SaidLine => {
    const said = state === 'same' ? '' : texts[state];
    return { outcome: 'wrong', text: `${said}: hearing/${name}` };
  });
  const outcome = ({ TOTAL_PASSED: 'proved', INDETERMINATE: 'open', TOTAL_FAILED: 'wrong' } as const)[
    seal.verdict.indication
  ];
  return [
    {
      outcome,
      text: `${texts.hearing}: ${about.case ?? ''}, ${about.hearingOn?.split('-').reverse().join('.') ?? ''}`,
    },
    ...(isHearingOfIt ? [] : [{ outcome: 'wrong', text: texts.hearingOther } as const]),
    ...differing,
    ...signed,
  ];
}

function signatureLine({ paper, report }: CopiedSignature, texts: OfflineTexts, lang: Lang): SaidLine {
  const [signature] = report.signatures;
  const at = signature?.bestTime.source === 'time-stamp' ? signature.bestTime.at : signature?.claimedAt;
  const who = [signerOf(report), at && momentOf(at)].filter(Boolean).join(', ');
  const { indication } = report.verdict;
  if (indication === 'TOTAL_PASSED') return { outcome: 'proved', text: `${texts.signed[paper]}: ${who}` };
  const why = verdictSentence(report.verdict, lang);
  return { outcome: indication === 'TOTAL_FAILED' ? 'wrong' : 'open', text: `${texts.signed[paper]}: ${who}. ${why}` };
}

function openPoints({ signatures, stamp }: CopyProof, texts: OfflineTexts): readonly string[] {
  return [
    ...[texts.openSeal, texts.openPage, texts.openSealLater],
    ...(signatures.some(({ isRevocationProved }) => !isRevocationProved) ? [texts.openRevocation] : []),
    ...(stamp ? [texts.openStamp] : []),
  ];
}

function signerOf({ signatures }: CmsReport): string {
  const certificate = signatures[0]?.certificate;
  return (certificate && subjectOf(certificate).commonName) ?? '-';
}
