import type { Tone } from '#design';
import type { Standing } from '#modules/acts';

/** Colour beside the words: it never stands alone. */
export function toneOf(standing: Standing): Tone {
  return standing === 'in_force' ? 'green' : standing === 'appealed' ? 'amber' : 'grey';
}
