/** What the seal of a hearing holds together. */
export type SealedPartKind =
  | 'protocol'
  | 'judge_signature'
  | 'secretary_signature'
  | 'transcript'
  | 'marks'
  | 'room_log'
  | 'recording';

/** `about.format` of the sealed list of a hearing. */
export const HEARING_SEAL_FORMAT = 'ashyq-hearing-seal/1';

/** Names inside the sealed list and its ZIP file. */
export const sealedNames = {
  protocol: 'protocol.pdf',
  judge_signature: 'protocol.judge.p7s',
  secretary_signature: 'protocol.secretary.p7s',
  transcript: 'transcript.pdf',
  marks: 'marks.json',
  room_log: 'video-log.pdf',
} as const satisfies Partial<Record<SealedPartKind, string>>;

export function closingName(recordingId: string): string {
  return `recordings/${recordingId}/closing.json`;
}

/** Which part a name of the list stands for; everything else in a list is what closes a recording. */
export function sealedPartOf(name: string): SealedPartKind {
  const found = Object.entries(sealedNames).find(([, one]) => one === name);
  return (found?.[0] as SealedPartKind | undefined) ?? 'recording';
}

/** `altered`: other bytes than were sealed; `missing`: none at all. */
export type SealedPartState = 'whole' | 'altered' | 'missing';

export interface SealedPart {
  readonly kind: SealedPartKind;
  readonly name: string;
  readonly sha256: string;
  readonly state: SealedPartState;
}
