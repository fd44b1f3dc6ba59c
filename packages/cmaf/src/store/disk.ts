/** What the store needs of a disk. Paths have `/` between folders. */
export interface Disk {
  /** With its parents; what is there already stays. */
  makeFolder(path: string): Promise<void>;
  list(folder: string): Promise<readonly FileOnDisk[]>;
  /**
   * @param memory may be used for what is returned, where it is large enough
   * @returns nothing when there is no such file.
   */
  read(path: string, memory?: Uint8Array): Promise<Uint8Array | undefined>;
  /** For appending; an absent file is made. */
  open(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Resolves when the names in the folder would survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

export interface FileOnDisk {
  readonly name: string;
  readonly sizeBytes: number;
}

export interface DiskFile {
  readonly sizeBytes: number;
  append(chunks: readonly Uint8Array[]): Promise<void>;
  /** Resolves when all that was appended would survive a power cut. */
  sync(): Promise<void>;
  truncate(sizeBytes: number): Promise<void>;
  close(): Promise<void>;
}

/** SHA-256 of pieces as if they were one. */
export type Sha256 = (chunks: readonly Uint8Array[]) => Uint8Array | Promise<Uint8Array>;
