/** Where a fact was known before it came here: the national case system itself, or an export file of it. */
export const FACT_SOURCES = ['national', 'file'] as const;

export type FactSource = (typeof FACT_SOURCES)[number];
