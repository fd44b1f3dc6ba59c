import type {
  ActCheck,
  ActDeed,
  ActParts,
  CopyOfAbsent,
  explainAppeal,
  HearingToAnnounce,
  Revision,
  SpokenAct,
  WholeAct,
} from '#modules/acts';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';

/** The editor as it was sent back: what was typed and why it was refused. */
export interface OpenEditor {
  readonly errors: readonly FieldError[];
  readonly typed: ActParts | undefined;
}

export interface ActProps {
  readonly lang: Lang;
  readonly act: WholeAct;
  readonly title: string;
  readonly open: OpenEditor;
  readonly may: (deed: ActDeed) => boolean;
  readonly checks: readonly ActCheck[];
  readonly revisions: readonly Revision[];
  /** Hearing of the case that has begun; undefined: a decision cannot be announced yet. */
  readonly hearing: HearingToAnnounce | undefined;
  /** Its operative part was announced, the final form is being made. */
  readonly spoken: SpokenAct | undefined;
  /** For the sides that were not in the hearing. */
  readonly copies: readonly CopyOfAbsent[];
  readonly appeal: Awaited<ReturnType<typeof explainAppeal>>;
}
