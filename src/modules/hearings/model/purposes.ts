/** What a hearing is set for; the words are those of the codes (CPC RK arts 163-172, 174-179, 186, 222; APPC RK art. 143). */
export const purposes = [
  'preparation',
  'preliminary',
  'trial',
  'conciliation',
  'procedural_question',
  'announcement',
] as const;

export type Purpose = (typeof purposes)[number];

export function isPurpose(text: string): text is Purpose {
  return (purposes as readonly string[]).includes(text);
}
