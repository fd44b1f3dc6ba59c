import { nothingRunsInCircles } from './architecture/cycles.ts';
import { importsFollowArrows } from './architecture/imports.ts';
import { insideFollowsPlan } from './architecture/plan.ts';
import { modelsArePure } from './architecture/purity.ts';
import { sqlStaysHome } from './architecture/sql.ts';
import { partOf } from './part.ts';

/** The house of ARCHITECTURE.md: doors, arrows, the inner plan, pure models, SQL at home, no circles. */
export const architecture = partOf('architecture', [
  importsFollowArrows,
  nothingRunsInCircles,
  insideFollowsPlan,
  modelsArePure,
  sqlStaysHome,
]);
