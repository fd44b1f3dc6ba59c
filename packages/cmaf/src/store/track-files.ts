export const INDEX = 'index.ndjson';
export const segmentFile = (segment: number): string => `${String(segment).padStart(6, '0')}.m4s`;
export const initFile = (number: number): string => `init-${number}.mp4`;
/** What a stopped recorder had not finished, kept beside the recording under the number of the entry that tells it. */
export const setAsideFile = (n: number, name: string): string => `cut-${n}-${name}`;
export const isMedia = (name: string): boolean => /^(?:\d{6,}\.m4s|init-\d+\.mp4)$/.test(name);
