import type { PersonId } from '#platform/ids';
import type { CourtKind, CourtLevel } from '../model/court.ts';
import type { RegistryOfRecord } from '../model/registry-of-record.ts';
import type { StaffRole } from '../model/staff.ts';

interface Validity {
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
}

/** Views that modules with an arrow to courts may join in their own SQL. */
export interface CourtsViews {
  'courts.v_court': Validity & {
    code: string;
    region_code: string;
    level: CourtLevel;
    kind: CourtKind;
    name_kk: string;
    name_ru: string;
    name_en: string;
    short_kk: string;
    short_ru: string;
    short_en: string;
    is_demo: boolean;
  };
  'courts.v_courtroom': Validity & {
    id: string;
    court_code: string;
    number: string;
    floor: number;
    way_kk: string | null;
    way_ru: string | null;
    way_en: string | null;
    has_video: boolean;
    cameras: number;
  };
  'courts.v_absence': Validity & {
    id: string;
    court_code: string;
    judge_post_id: string;
    absence: 'illness' | 'leave' | 'study' | 'trip' | 'suspended';
  };
  'courts.v_specialisation': Validity & {
    id: string;
    court_code: string;
    judge_post_id: string;
    branch: 'civil' | 'criminal' | 'offence' | 'administrative';
  };
  'courts.v_registry': Validity & { court_code: string; registry: RegistryOfRecord };
  'courts.v_staff_post': Validity & {
    id: string;
    court_code: string;
    person_id: PersonId;
    surname: string;
    given_name: string;
    patronymic: string | null;
    role: StaffRole;
  };
}
