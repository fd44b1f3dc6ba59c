/** The door of `@ashyq/camera-simulator`. */

export type { Access } from './access.ts';
export { framesOfAdts } from './adts.ts';
export { type CameraPlan, type SaidCodec, SimulatedCamera } from './camera.ts';
export { type ClipFrames, framesOfPictures, framesOfSound, framesOfView } from './clip-frames.ts';
export {
  type ClipPicture,
  LOOP,
  type PictureClip,
  pictureClipOf,
  readPictureClip,
  readSoundClip,
  type SoundClip,
  type View,
} from './clips.ts';
export { startControl } from './control.ts';
export { CLOCK, CLOCK_BLOCKS, clockBlocks, readPictureClock } from './picture-clock.ts';
export { type CameraSimulator, courtroomCameras, type SimulatorOptions, startSimulator } from './simulator.ts';
