import type { Id } from '#platform/ids';

export type RecordingId = Id<'recording'>;
export type RecorderId = Id<'recorder'>;
export type CameraId = Id<'camera'>;
export type CopyId = Id<'copy'>;
export type WarningId = Id<'warning'>;
export type ShowingId = Id<'showing'>;
