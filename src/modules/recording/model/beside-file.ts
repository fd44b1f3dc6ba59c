/** A file as the outline of the courtroom's recording names it. */
export interface FileBeside {
  /** 0: of the courtroom's own recording; from 1 on: of one beside it. */
  readonly n: number;
  readonly file: string;
}

/** Files of different recordings may have the same name: those of the ones beside it get their number in front. */
export function nameBeside({ n, file }: FileBeside): string {
  return n === 0 ? file : `${n}-${file}`;
}

export function readNameBeside(name: string): FileBeside {
  const [, n, file] = /^(\d{1,3})-(.+)$/.exec(name) ?? [];
  return file === undefined ? { n: 0, file: name } : { n: Number(n), file };
}

/** Tracks of somebody who takes part from afar. */
export const remotePicture = (n: number): string => `remote-${n}`;
export const remoteSound = (n: number): string => `sound-remote-${n}`;

/** @returns the number of the person; nothing for a track of the courtroom */
export function partyOfTrack(track: string): number | undefined {
  const [, n] = /^(?:sound-)?remote-(\d+)$/.exec(track) ?? [];
  return n === undefined ? undefined : Number(n);
}
