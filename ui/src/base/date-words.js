// Words that dates are written with: English, Albanian, Bosnian, Croatian, Serbian, Montenegrin, Macedonian; in Latin
// letters without their marks, since people leave those out, and in Cyrillic.

/** Names of the months, with the forms that they take in a date. */
const MONTHS = [
  'january janar januar januara sijecanj sijecnja јануари јануар јануара',
  'february shkurt februar februara veljaca veljace фебруари фебруар фебруара',
  'march mars mart marta ozujak ozujka март марта',
  'april prill april aprila travanj travnja април априла',
  'may maj maja svibanj svibnja мај маја',
  'june qershor juni juna jun lipanj lipnja јуни јун јуна',
  'july korrik juli jula jul srpanj srpnja јули јул јула',
  'august gusht avgust augusta avgusta kolovoz kolovoza август августа',
  'september shtator septembar septembra rujan rujna септември септембар септембра',
  'october tetor oktobar oktobra listopad listopada октомври октобар октобра',
  'november nentor novembar novembra studeni studenog studenoga ноември новембар новембра',
  'december dhjetor decembar decembra prosinac prosinca декември децембар децембра',
].map((names) => names.split(' '));

/** Names of the weekdays, Sunday first. */
const WEEKDAYS = [
  'sunday e diel diel nedjelja nedjelju nedelja nedelju недела недеља недељу',
  'monday e hene hene ponedjeljak ponedeljak понеделник понедељак',
  'tuesday e marte marte utorak вторник уторак',
  'wednesday e merkure merkure srijeda srijedu sreda sredu среда среду',
  'thursday e enjte enjte cetvrtak четврток четвртак',
  'friday e premte premte petak петок петак',
  'saturday e shtune shtune subota subotu сабота сабота субота суботу',
].map((names) => names.split(' ').filter((name) => name.length > 1));

/** Days that are named from today, in days. @type {Record<string, number>} */
const NEAR = {
  ...{today: 0, sot: 0, danas: 0, денес: 0, данас: 0},
  ...{tomorrow: 1, neser: 1, sutra: 1, утре: 1, сутра: 1},
  ...{yesterday: -1, dje: -1, jucer: -1, juce: -1, вчера: -1, јуче: -1},
  ...{pasneser: 2, prekosutra: 2, задутре: 2, прекосутра: 2},
};
const NEXT = [
  'next',
  'tjeter',
  'tjetër',
  'sljedeci',
  'sljedeca',
  'sljedecu',
  'iduci',
  'iducu',
  'sledeci',
  'sledecu',
].concat(['следниот', 'следната', 'следниов', 'идниот', 'следећи', 'следећа', 'следећу', 'идући', 'идућу']);
/** Words between the ends of a range. */
const TO = ['to', 'until', 'till', 'deri', 'do', 'до'];
/** Words between two days that follow each other. */
const BOTH = ['and', '&', 'dhe', 'e', 'i', 'и'];
/** Words before a date that say no more than that it is one. */
const BEFORE = ['on', 'from', 'nga', 'me', 'od', 'dana', 'на', 'од', 'дана', 'u', 'у', 'во'];
/** A quarter by its word. */
const QUARTER = ['quarter', 'kvartal', 'tremujori', 'tromjesecje', 'tromesecje', 'квартал', 'тромесечје'];

/** Latin letters without their marks; Cyrillic stays as it is. @param {string} text */
export const plainLetters = (text) =>
  text
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/giu, '$1')
    .normalize('NFC')
    .replaceAll('đ', 'd');

/** @param {string[][]} sets @param {string} word @param {number} least letters of a shortened name */
function placeOf(sets, word, least) {
  if (word.length < least) return -1;
  return sets.findIndex((names) => names.some((name) => name.startsWith(word)));
}

/** @param {string} word @returns {number | undefined} 1 to 12 */
export function monthNamed(word) {
  const place = word === 'sept' ? 8 : placeOf(MONTHS, word, 3);
  return place < 0 ? undefined : place + 1;
}

/** @param {string} word @returns {number | undefined} 0 Sunday to 6 */
export function weekdayNamed(word) {
  const place = placeOf(WEEKDAYS, word, 3);
  return place < 0 ? undefined : place;
}

/** @param {string} word @returns {number | undefined} days from today */
export const dayNamed = (word) => (Object.hasOwn(NEAR, word) ? NEAR[word] : undefined);
/** @param {string} word */
export const saysNext = (word) => NEXT.includes(word);
/** @param {string} word */
export const saysQuarter = (word) => QUARTER.includes(word);
/** Between spaces, for patterns. */
export const BETWEEN = TO.join('|');
export const AND = BOTH.join('|');
export const LEADING = BEFORE.join('|');
