import type { Walker } from './walker.ts';

/** What the page of roles calls an office. */
const offices = {
  secretary: 'hearing_secretary',
  administrator: 'administrator',
  clerk: 'registry_clerk',
  judge: 'judge',
  chairperson: 'chairperson',
  'press officer': 'press_officer',
  citizen: 'citizen',
} as const;

/** Which of several; default: the first court and the first person that have this office. */
interface Which {
  readonly court?: string;
  /** Surname and initials of a judge, as the page of roles shows them. */
  readonly name?: string;
}

/** In by the one click of the demo. */
export async function comesAs(
  walker: Walker,
  office: keyof typeof offices,
  { court, name }: Which = {},
): Promise<void> {
  const ofCourt = court === undefined ? '' : `[data-court="${court}"]`;
  const ofName = name === undefined ? '' : `[aria-label*="${name}"]`;
  await walker.opens('/demo');
  await walker.stands('the page of roles');
  await walker.presses(`main button[data-role="${offices[office]}"]${ofCourt}${ofName}`);
}
