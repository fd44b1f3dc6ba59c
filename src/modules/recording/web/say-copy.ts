import { type CmsReport, type SealedFilesReport, subjectOf, verdictSentence } from '@ashyq/pki';
import { sayReport } from '@ashyq/recorder/verify';
import { trackName } from '@ashyq/recorder/words';
import type { OfflineTexts } from '../locales/offline/index.ts';
import { areMarksKeptBack, type CopyProof, differingFiles } from '../model/copy-proof/verify-copy.ts';
import type { CopiedSignature, CopiedStamp, HearingProof } from '../model/copy-proof/verify-papers.ts';

type Lang = 'kk' | 'ru' | 'en';

/** The words of a language. */
export interface Words {
  readonly texts: OfflineTexts;
  readonly lang: Lang;
}

export interface SaidLine {
  readonly outcome: keyof OfflineTexts['outcome'];
  readonly text: string;
}

/** In one sentence, line by line, and what remains open; the same on the page in a copy and in the program. */
export interface SaidProof {
  readonly verdict: keyof OfflineTexts['verdict'];
  readonly lines: readonly SaidLine[];
  readonly open: readonly string[];
}

/** Day, month, year, as all three languages write it in figures. */
const moments = new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'medium' });
const momentOf = (at: Temporal.Instant): string => moments.format(at.epochMilliseconds);

export function sayCopy(proof: CopyProof, words: Words): SaidProof {
  const { list, recording, stamp, hearing, warning } = proof;
  const lines = [
    ...sealLines(list, words),
    ...recordingLines(recording, words),
    ...stampLines(stamp, words.texts.stamp),
    ...hearingOfCopy(proof, words),
    ...(warning ? [signatureLine(warning, words)] : []),
  ];
  const { texts } = words;
  const open = [texts.openSeal, texts.openSealLater];
  const signatures = [...(hearing?.signatures ?? []), ...(warning ? [warning] : [])];
  return {
    verdict: verdictOf(list, lines),
    lines,
    open: [...open, ...openPoints(signatures, [stamp, hearing?.stamp], texts)],
  };
}

/** A sealed hearing that is alone, without its recording. */
export function sayHearing(proof: HearingProof, words: Words): SaidProof {
  const { texts } = words;
  const lines = [...sealLines(proof.sealed, words), ...keptBackLines(proof, texts), ...hearingLines(proof, words)];
  const open = [texts.openSeal, texts.openSealLater, ...openPoints(proof.signatures, [proof.stamp], texts)];
  return { verdict: verdictOf(proof.sealed, lines), lines, open };
}

function verdictOf({ seal }: SealedFilesReport, lines: readonly SaidLine[]): SaidProof['verdict'] {
  if (seal.verdict.indication === 'TOTAL_FAILED') return 'forged';
  if (lines.some(({ outcome }) => outcome === 'wrong')) return 'altered';
  return seal.verdict.indication === 'TOTAL_PASSED' ? 'whole' : 'stranger';
}

function sealLines(list: SealedFilesReport, { texts, lang }: Words): readonly SaidLine[] {
  const name = signerOf(list.seal);
  const { indication } = list.seal.verdict;
  const differing = differingFiles(list);
  const same = list.files.filter(({ state }) => state === 'same');
  const seal: SaidLine =
    indication === 'TOTAL_PASSED'
      ? { outcome: 'proved', text: `${texts.sealed}: ${name}` }
      : indication === 'INDETERMINATE'
        ? { outcome: 'open', text: `${texts.sealStranger}: ${name}` }
        : { outcome: 'wrong', text: `${texts.sealed}. ${verdictSentence(list.seal.verdict, lang)}` };
  return [
    seal,
    { outcome: 'proved', text: `${texts.filesSame}: ${same.length}` },
    ...differing.map((file) => differingLine(file, texts)),
  ];
}

function differingLine(
  { name, state }: SealedFilesReport['files'][number],
  texts: OfflineTexts,
  folder = '',
): SaidLine {
  return { outcome: 'wrong', text: `${state === 'same' ? '' : texts[state]}: ${folder}${name}` };
}

export function recordingLines(
  { report, isHeldBack }: CopyProof['recording'],
  { texts, lang }: Words,
): readonly SaidLine[] {
  const said = sayReport(report, { lang });
  const isWhole = report.indication === 'TOTAL_PASSED' || report.subIndication === 'TRACKS_ABSENT';
  const isOther = report.subIndication === 'SIGNER_UNKNOWN';
  const absent = report.absent.map((one) => trackName(one, lang)).join(', ');
  return [
    ...(isWhole ? [{ outcome: 'proved', text: `${texts.recording}: ${report.roots}` } as const] : []),
    ...(isOther ? [{ outcome: 'wrong', text: texts.recorderOther } as const] : []),
    ...(isWhole || isOther ? [] : [{ outcome: 'wrong', text: said.verdict } as const]),
    ...said.findings.map((text) => ({ outcome: 'wrong', text }) as const),
    ...(absent ? [{ outcome: 'told', text: `${texts.absentTracks}: ${absent}` } as const] : []),
    ...(isHeldBack ? [{ outcome: 'told', text: texts.heldBack } as const] : []),
    ...said.gaps.map((text) => ({ outcome: 'told', text }) as const),
  ];
}

function stampLines(
  stamp: CopiedStamp | undefined,
  texts: OfflineTexts['stamp' | 'hearingStamp'],
): readonly SaidLine[] {
  if (!stamp) return [{ outcome: 'open', text: texts.none }];
  const { verdict, isImprintRight, genTime } = stamp.report;
  const at = genTime ? momentOf(genTime) : '';
  if (!isImprintRight || verdict.indication === 'TOTAL_FAILED') return [{ outcome: 'wrong', text: texts.wrong }];
  const isBelieved = verdict.indication === 'TOTAL_PASSED';
  return [
    isBelieved
      ? { outcome: 'proved', text: `${texts.proved}: ${at}` }
      : { outcome: 'open', text: `${texts.open}: ${at}` },
  ];
}

function hearingOfCopy({ hearing, isHearingOfIt, recording }: CopyProof, words: Words): readonly SaidLine[] {
  const { texts } = words;
  if (!hearing) return [{ outcome: 'told', text: texts.hearingNone }];
  const differing = differingFiles(hearing.sealed).map((file) => differingLine(file, texts, 'hearing/'));
  return [
    ...hearingLines(hearing, words),
    ...(isHearingOfIt ? [] : [{ outcome: 'wrong', text: texts.hearingOther } as const]),
    ...(recording.isHeldBack ? [] : keptBackLines(hearing, texts)),
    ...differing,
  ];
}

function keptBackLines({ sealed }: HearingProof, texts: OfflineTexts): readonly SaidLine[] {
  return areMarksKeptBack(sealed) ? [{ outcome: 'told', text: texts.heldBack }] : [];
}

const outcomes = { TOTAL_PASSED: 'proved', INDETERMINATE: 'open', TOTAL_FAILED: 'wrong' } as const;

function hearingLines({ sealed, stamp, signatures }: HearingProof, words: Words): readonly SaidLine[] {
  const { seal, about } = sealed;
  const day = about.hearingOn?.split('-').reverse().join('.') ?? '';
  return [
    { outcome: outcomes[seal.verdict.indication], text: `${words.texts.hearing}: ${about.case ?? ''}, ${day}` },
    ...stampLines(stamp, words.texts.hearingStamp),
    ...signatures.map((one) => signatureLine(one, words)),
  ];
}

function signatureLine({ paper, report }: CopiedSignature, { texts, lang }: Words): SaidLine {
  const [signature] = report.signatures;
  const at = signature?.bestTime.source === 'time-stamp' ? signature.bestTime.at : signature?.claimedAt;
  const who = [signerOf(report), at && momentOf(at)].filter(Boolean).join(', ');
  const { indication } = report.verdict;
  if (indication === 'TOTAL_PASSED') return { outcome: 'proved', text: `${texts.signed[paper]}: ${who}` };
  const why = verdictSentence(report.verdict, lang);
  return { outcome: outcomes[indication], text: `${texts.signed[paper]}: ${who}. ${why}` };
}

function openPoints(
  signatures: readonly CopiedSignature[],
  stamps: readonly (CopiedStamp | undefined)[],
  texts: OfflineTexts,
): readonly string[] {
  return [
    ...(signatures.some(({ isRevocationProved }) => !isRevocationProved) ? [texts.openRevocation] : []),
    ...(stamps.some((one) => one && !one.isRevocationProved) ? [texts.openStamp] : []),
  ];
}

function signerOf({ signatures }: CmsReport): string {
  const certificate = signatures[0]?.certificate;
  return (certificate && subjectOf(certificate).commonName) ?? '-';
}
