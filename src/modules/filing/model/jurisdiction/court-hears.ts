import type { Court } from '#modules/courts';
import type { CompetentKind } from './competence.ts';

/** A court by what it was made for. */
export type CourtByKind = Pick<Court, 'level' | 'kind' | 'specialisations'>;

const kindsOf: Readonly<Record<CompetentKind, readonly Court['kind'][]>> = {
  general: ['general', 'civil'],
  economic: ['economic'],
  juvenile: ['juvenile'],
};

export function courtHears({ level, kind, specialisations }: CourtByKind, asked: CompetentKind): boolean {
  const isFirst = level === 'district' || level === 'specialised';
  return isFirst && kindsOf[asked].some((one) => one === kind || specialisations.includes(one));
}

/** A court of the first instance that hears civil claims at all: none that was made for crimes or offences. */
export function hearsClaims(court: CourtByKind): boolean {
  return (Object.keys(kindsOf) as CompetentKind[]).some((kind) => courtHears(court, kind));
}
