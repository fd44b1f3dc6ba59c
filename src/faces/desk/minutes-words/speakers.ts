import { caseTexts, type ParticipantRole } from '#modules/cases';
import type { StaffHearing } from '#modules/hearings';
import { minutesTexts, type Speaker } from '#modules/minutes';
import type { Lang } from '#platform/i18n';
import { shortName, staffName } from '../hearing-words/people.ts';

/** Somebody who may speak, with the digit of the keyboard. */
export interface NumberedSpeaker {
  readonly speaker: Speaker;
  /** 0 is the judge; the tenth participant and further ones have none. */
  readonly digit: number | undefined;
  readonly role: string;
  readonly name: string;
}

export function speakersOf(lang: Lang, { judge, replacedBy, participants }: StaffHearing): readonly NumberedSpeaker[] {
  const { roles } = caseTexts(lang);
  return [
    { speaker: 'judge', digit: 0, role: minutesTexts(lang).speakers.judge, name: staffName(lang, replacedBy ?? judge) },
    ...participants.map(({ participantId, role, name }, index) => ({
      ...{ speaker: participantId, role: capital(roles[role as ParticipantRole]), name: shortName(lang, name) },
      digit: index < 9 ? index + 1 : undefined,
    })),
  ];
}

/** «Талап қоюшы Қасымова А. С.»; undefined when nobody is named, or who is named does not take part any more. */
export function speakerName(speakers: readonly NumberedSpeaker[], speaker: Speaker | undefined): string | undefined {
  const found = speakers.find((one) => one.speaker === speaker);
  return found && `${found.role}: ${found.name}`;
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('kk') + rest.join('');
}
