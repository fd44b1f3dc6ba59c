import { startLiveRegions } from '../islands/live-regions.ts';
import { startModules } from '../islands/modules.ts';
import { mountIslands } from '../islands/mount.ts';
import { showAge } from '../islands/show-age.ts';

startModules(document);
mountIslands(document);
startLiveRegions(document);
showAge(document);
