export const kk = {
  newTitle: {
    courtrooms: 'Жаңа сот залы',
    staff: 'Жаңа қызметкер',
    helplines: 'Жаңа сенім телефоны',
    'reception-hours': 'Жаңа қабылдау сағаты',
    'reception-exceptions': 'Қабылдаудың ерекше күні',
    'open-days': 'Жаңа ашық есік күні',
    announcements: 'Жаңа хабарландыру',
    absences: 'Судья болмайтын күндер',
    specialisations: 'Судьяға істер бекіту',
    registries: 'Нөмір беретін тізілім',
  },
  added: 'Жазба қосылды.',
  exceptionHelp: 'Уақыт жазылмаса, бұл күні қабылдау болмайды. Жазылса, қабылдау сол уақытта өтеді.',
};
