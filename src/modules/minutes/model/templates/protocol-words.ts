import type { CaseBranch } from '#modules/cases';
import type { Purpose } from '#modules/hearings';
import type { MarkKind } from '../mark-kinds.ts';
import type { ProtocolItem, ProtocolKind } from '../protocol-form.ts';

export interface HeadingAsked {
  readonly branch: CaseBranch;
  readonly kind: ProtocolKind;
  readonly purpose: Purpose;
}

/** How a protocol speaks in a language of proceedings. No suffix is glued to what is put in. */
export interface ProtocolWords {
  readonly heading: (asked: HeadingAsked) => string;
  readonly items: Readonly<Record<ProtocolItem, string>>;
  readonly kinds: Readonly<Record<MarkKind, string>>;
  readonly judge: string;
  readonly secretary: string;
  readonly dayAndPlace: (p: { day: string; court: string; address: string; room: string }) => string;
  readonly times: (p: { began: string; ended: string }) => string;
  readonly court: (p: { court: string; judge: string; secretary: string }) => string;
  readonly caseTitle: (p: { number: string; category: string; sides: string }) => string;
  readonly whole: (p: { name: string; born: string; iin: string }) => string;
  readonly recorded: (p: { file: string; from: string; to: string; hash: string }) => string;
  readonly noFile: string;
  readonly notRecorded: (p: { reason: string }) => string;
  readonly poorlyRecorded: (p: { reason: string }) => string;
  readonly byVideo: (p: { who: string }) => string;
  readonly noOtherMeans: string;
  readonly came: (p: { who: string }) => string;
  readonly cameByVideo: (p: { who: string }) => string;
  readonly absent: (p: { who: string; served: string; reason: string }) => string;
  readonly served: string;
  readonly unserved: string;
  readonly notNoted: (p: { who: string }) => string;
  readonly rights: string;
  readonly rightsOpen: string;
  readonly acquaintance: string;
  readonly break: (p: { kind: string; from: string; to: string }) => string;
  readonly noBreak: string;
  readonly adjourned: (p: { next: string }) => string;
  readonly adjournedOpen: string;
  readonly announced: (p: { at: string; words: string }) => string;
  readonly announcedOpen: string;
  readonly notAnnounced: string;
  readonly examined: (p: { who: string; file: string; from: string; to: string }) => string;
  readonly question: (p: { asker: string; asked: string; words: string; from: string; to: string }) => string;
  /** A state body or a prosecutor takes part: what each said has to be written (CPC RK art. 282(2)(12), (15)). */
  readonly stateBodiesOpen: string;
  readonly prosecutorOpen: string;
  readonly transcript: (p: { hash: string }) => string;
  readonly noTranscript: string;
  readonly finalised: (p: { day: string }) => string;
  /** Nothing of it was marked. */
  readonly none: Readonly<Partial<Record<ProtocolItem, string>>>;
  readonly addedLater: string;
  /** Stands where somebody has to write. */
  readonly open: string;
}
