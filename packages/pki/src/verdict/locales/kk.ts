import type { CheckCode } from '../check.ts';
import type { Indication, SubIndication } from '../indication.ts';

/** What a person reads about a signature. Kazakh is the source; the other languages say the same. */
export interface VerdictTexts {
  readonly indication: Readonly<Record<Indication, string>>;
  readonly subIndication: Readonly<Record<SubIndication, string>>;
  /** Name of a check for the list. */
  readonly check: Readonly<Record<CheckCode, string>>;
  /** What a passed check means. */
  readonly passed: Readonly<Record<CheckCode, string>>;
  readonly skipped: string;
  /** A time-stamp that is there, but cannot be relied upon. */
  readonly stampUndecided: string;
}

export const kk: VerdictTexts = {
  indication: {
    TOTAL_PASSED: 'Қолтаңба жарамды.',
    INDETERMINATE: 'Қолтаңбаның жарамды екенін әзірге растау мүмкін емес.',
    TOTAL_FAILED: 'Қолтаңба жарамсыз.',
  },
  subIndication: {
    FORMAT_FAILURE: 'Файл бүлінген немесе бұл электрондық қолтаңба файлы емес.',
    HASH_FAILURE: 'Құжат қол қойылғаннан кейін өзгертілген.',
    SIG_CRYPTO_FAILURE: 'Қолтаңба осы сертификат иесінің кілтімен қойылмаған немесе бүлінген.',
    REVOKED: 'Қол қойылған кезде сертификат қайтарып алынған болатын.',
    EXPIRED: 'Қол қойылған кезде сертификаттың мерзімі өтіп кеткен болатын.',
    NOT_YET_VALID: 'Қол қойылған кезде сертификат әлі күшіне енбеген болатын.',
    SIG_CONSTRAINTS_FAILURE: 'Қолтаңбада міндетті мәлімет жоқ немесе уақыт белгісі басқа қолтаңбадан алынған.',
    CHAIN_CONSTRAINTS_FAILURE: 'Сертификат бұл мақсатқа арналмаған.',
    CERTIFICATE_CHAIN_GENERAL_FAILURE: 'Сертификатты куәландырушы орталықтың бергені расталмады.',
    CRYPTO_CONSTRAINTS_FAILURE: 'Қолтаңба сот қабылдамайтын алгоритммен қойылған.',
    CRYPTO_CONSTRAINTS_FAILURE_NO_POE: 'Алгоритм ескірген, ал қолтаңбаның ол ескіргенше қойылғанына дәлел жоқ.',
    TIMESTAMP_ORDER_FAILURE: 'Уақыт белгілері бір-біріне қайшы келеді.',
    NO_SIGNING_CERTIFICATE_FOUND: 'Қол қоюшының сертификаты табылмады.',
    NO_CERTIFICATE_CHAIN_FOUND: 'Сертификатты сот сенетін куәландырушы орталық бермеген.',
    REVOKED_NO_POE: 'Сертификат қайтарып алынған, ал қолтаңбаның одан бұрын қойылғанына дәлел жоқ.',
    REVOKED_CA_NO_POE: 'Куәландырушы орталықтың өз сертификаты қайтарып алынған.',
    OUT_OF_BOUNDS_NO_POE: 'Қолтаңбаның сертификат мерзімі ішінде қойылғанына дәлел жоқ.',
    OUT_OF_BOUNDS_NOT_REVOKED:
      'Сертификаттың мерзімі өткен. Мерзімі біткенше ол қайтарып алынбаған, бірақ қолтаңбаның қашан қойылғаны дәлелденбеген.',
    TRY_LATER: 'Сертификаттың қайтарып алынбағаны туралы жаңа мәлімет әлі жоқ. Кейінірек қайта тексеріңіз.',
    SIGNED_DATA_NOT_FOUND: 'Қол қойылған құжаттың өзі жоқ. Оны қолтаңбамен бірге беріңіз.',
  },
  check: {
    format: 'Файлдың пішімі',
    'signing-certificate': 'Қол қоюшының сертификаты',
    'content-digest': 'Құжаттың тұтастығы',
    signature: 'Қолтаңбаның өзі',
    algorithms: 'Алгоритмдер',
    'time-stamp': 'Уақыт белгісі',
    'time-order': 'Уақыт реті',
    'certificate-path': 'Сенім тізбегі',
    'certificate-use': 'Сертификаттың мақсаты',
    revocation: 'Сертификаттың күші',
  },
  passed: {
    format: 'Файл толық оқылды.',
    'signing-certificate': 'Қолтаңба дәл осы сертификатқа байланған.',
    'content-digest': 'Құжат қол қойылғаннан бері өзгермеген.',
    signature: 'Қолтаңба сертификат иесінің кілтімен қойылған.',
    algorithms: 'Алгоритмдерді сот қабылдайды.',
    'time-stamp': 'Қолтаңбаның осы уақытта болғаны дәлелденген.',
    'time-order': 'Уақыттар бір-біріне қайшы емес.',
    'certificate-path': 'Сертификатты сот сенетін куәландырушы орталық берген.',
    'certificate-use': 'Бұл сертификатпен құжатқа қол қоюға болады.',
    revocation: 'Сертификат бұл уақытта қайтарып алынбаған.',
  },
  skipped: 'Бұл тексерілген жоқ.',
  stampUndecided: 'Уақыт белгісі бар, бірақ оған әзірге сүйенуге болмайды.',
};
