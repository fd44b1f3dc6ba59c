export { isLoopback } from './loopback.ts';
export { type Config, type Environment, type Mode, type Role, readConfig } from './read-config.ts';
export { isRecorder, type RecorderConfig, readRecorderConfig } from './read-recorder-config.ts';
export { SETTINGS, type Setting, type SettingName } from './settings.ts';
export { StartRefusal } from './start-refusal.ts';
