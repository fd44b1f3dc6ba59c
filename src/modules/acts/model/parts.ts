/** The four parts of an act (CPC RK arts. 226, 269). */
export const partNames = ['introductory', 'descriptive', 'reasoning', 'operative'] as const;
export type PartName = (typeof partNames)[number];

/** Texts of an act: paragraphs are divided by empty lines. */
export type ActParts = Readonly<Record<PartName, string>>;

export const noParts: ActParts = { introductory: '', descriptive: '', reasoning: '', operative: '' };

export function isPartName(text: unknown): text is PartName {
  return partNames.some((name) => name === text);
}

/** Line ends as forms send them become one kind; spaces at the ends of lines carry nothing. */
export function tidyPart(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Longest text of one part: some two hundred pages. */
export const LONGEST_PART = 400_000;
