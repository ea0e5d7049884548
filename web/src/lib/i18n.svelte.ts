// SPDX-License-Identifier: Apache-2.0
// The interface in German and English. The articles' words stay as they are.
import { states } from 'virtual:world';

export type Tongue = 'de' | 'en';

const de = {
  app: 'Depesche', tagline: 'Chronik aus Meldungen', skip: 'Zum Inhalt',
  timeline: 'Chronik', matrix: 'Wer gegen wen', map: 'Karte', calendar: 'Kalender', accounts: 'Darstellungen', threats: 'Drohungen', demands: 'Forderungen', articles: 'Meldungen', read: 'Einlesen',
  views: 'Ansichten', filters: 'Filter', from: 'von', to: 'bis', actor: 'Beteiligte', between: 'zwischen (A,B)', type: 'Art', place: 'Ort', text: 'Wörter', all: 'alle', clear: 'Filter löschen', apply: 'Anwenden',
  theme: 'Hell oder dunkel', tongue: 'English', token: 'Zugang', token_ask: 'Zum Lesen ist ein Zugangsschlüssel nötig.', token_save: 'Merken',
  loading: 'Lädt …', nothing: 'Nichts gefunden. Weniger Filter zeigen mehr.', empty: 'Das Register ist leer. `depesche add REGISTER DATEI` füllt es.', failed: 'Das ging nicht', again: 'Noch einmal', more: 'Weitere zeigen',
  new_events: 'Neue Meldungen sind da. Anzeigen', dispatches: 'Meldungen', events: 'Ereignisse', happenings: 'Geschehnisse',
  tellings: 'Darstellungen', telling: 'Darstellung', voices: 'Stimmen', disputed: 'strittig', undated: 'ohne Datum, gemeldet am', source: 'laut', condition: 'Bedingung', content: 'Inhalt', outcome: 'Ausgang',
  occurred: 'geschehen', planned: 'geplant', hypothetical: 'möglich', negated: 'verneint', denied: 'bestritten', cancelled: 'abgesagt', moved: 'verschoben', took_place: 'hat stattgefunden', not_known: 'unbekannt', ahead: 'steht bevor', open: 'offen', carried_out: 'wahr gemacht', condition_met: 'Bedingung eingetreten', refused: 'abgelehnt', accepted: 'angenommen', fulfilled: 'erfüllt', reporter: 'Bericht', denies: 'bestreitet', whether_it_was: 'ob es so war', dead: 'Tote', injured: 'Verletzte', arrested: 'Festgenommene', participants: 'Teilnehmer', who_did_it: 'wer es tat',
  to_source: 'Zur Stelle im Text', to_happening: 'Alle Darstellungen', of_one_act: 'Ein Geschehnis, alle Darstellungen',
  chart_time: 'Ereignisse nach Monaten', chart_hint: 'Ein Klick auf einen Monat grenzt ein.', as_table: 'Als Tabelle', as_picture: 'Als Bild', month: 'Monat', number: 'Zahl', intensity: 'Mittlere Intensität', matrix_hint: 'Zeilen handeln, Spalten sind betroffen; die Farbe reicht von Zusammenarbeit bis Konflikt, die Zahl nennt die Ereignisse.',
  network: 'Netz der Beteiligten', map_hint: 'Orte von Ereignissen; die Fläche zeigt ihre Zahl.', calendar_hint: 'Was angekündigt ist und was daraus wurde.', subscribe: 'Kalender abonnieren', accounts_hint: 'Geschehnisse, über die zwei Seiten Unvereinbares sagen.',
  threats_hint: 'Wer womit droht, unter welcher Bedingung, und ob es eintrat.', demands_hint: 'Wer was von wem fordert, und was zur Antwort kam.', answer: 'Antwort', no_answer: 'keine Antwort im Register',
  read_hint: 'Text einfügen: Der Befund erscheint beim Tippen. Nichts wird gespeichert.', read_text: 'Text der Meldung', read_date: 'Erschienen am (2024-05-07, 2024-05)', example: 'Beispiel', found: 'Befund', marks: 'Markierungen', mark_event: 'Ereignis', mark_name: 'Name', mark_time: 'Zeit', mark_quote: 'Zitat', rule: 'Regel', confidence: 'Sicherheit', who: 'Wer', whom: 'wem', when: 'Wann', where: 'Wo', what: 'Was', status: 'Stand', original: 'Original', cooperation: 'Zusammenarbeit', conflict: 'Konflikt', mc: 'materielle Zusammenarbeit', vc: 'verbale Zusammenarbeit', vx: 'verbaler Konflikt', mx: 'materieller Konflikt', whole_world: 'Ganze Welt', near: 'Nur die Orte', csv: 'CSV', day: 'Tag', csv_title: 'Diese Ansicht als CSV', previous: 'Voriger Monat', next: 'Nächster Monat', unplaced: 'ohne festen Tag', search_articles: 'Meldungen durchsuchen',
};

const en: typeof de = {
  app: 'Depesche', tagline: 'A chronicle out of dispatches', skip: 'Skip to content',
  timeline: 'Chronicle', matrix: 'Who against whom', map: 'Map', calendar: 'Calendar', accounts: 'Accounts', threats: 'Threats', demands: 'Demands', articles: 'Dispatches', read: 'Read a text',
  views: 'Views', filters: 'Filters', from: 'from', to: 'to', actor: 'Actors', between: 'between (A,B)', type: 'Type', place: 'Place', text: 'Words', all: 'all', clear: 'Clear filters', apply: 'Apply',
  theme: 'Light or dark', tongue: 'Deutsch', token: 'Access', token_ask: 'Reading needs an access token.', token_save: 'Keep',
  loading: 'Loading …', nothing: 'Nothing found. Fewer filters show more.', empty: 'The register is empty. `depesche add REGISTER FILE` fills it.', failed: 'That did not work', again: 'Try again', more: 'Show more',
  new_events: 'New dispatches have come in. Show them', dispatches: 'dispatches', events: 'events', happenings: 'happenings',
  tellings: 'tellings', telling: 'telling', voices: 'voices', disputed: 'disputed', undated: 'no date, published on', source: 'according to', condition: 'condition', content: 'content', outcome: 'outcome',
  occurred: 'occurred', planned: 'planned', hypothetical: 'possible', negated: 'negated', denied: 'denied', cancelled: 'cancelled', moved: 'moved', took_place: 'took place', not_known: 'not known', ahead: 'lies ahead', open: 'open', carried_out: 'carried out', condition_met: 'condition met', refused: 'refused', accepted: 'accepted', fulfilled: 'fulfilled', reporter: 'report', denies: 'denies', whether_it_was: 'whether it was so', dead: 'dead', injured: 'injured', arrested: 'arrested', participants: 'participants', who_did_it: 'who did it',
  to_source: 'To the passage', to_happening: 'All tellings', of_one_act: 'One happening, all its tellings',
  chart_time: 'Events by month', chart_hint: 'Choose a month to narrow down.', as_table: 'As a table', as_picture: 'As a picture', month: 'Month', number: 'Number', intensity: 'Mean intensity', matrix_hint: 'Rows act, columns are acted on; colour runs from cooperation to conflict, the number counts events.',
  network: 'Network of actors', map_hint: 'Places of events; area shows their number.', calendar_hint: 'What was announced and what became of it.', subscribe: 'Subscribe to the calendar', accounts_hint: 'Happenings of which two sides tell what can\'t both be true.',
  threats_hint: 'Who threatens what, under which condition, and whether it came to pass.', demands_hint: 'Who demands what of whom, and the answer that came.', answer: 'Answer', no_answer: 'no answer in the register',
  read_hint: 'Paste a text: its record appears as it is read. Nothing is kept.', read_text: 'Text of the dispatch', read_date: 'Published (2024-05-07, 2024-05)', example: 'Example', found: 'Record', marks: 'Marks', mark_event: 'Event', mark_name: 'Name', mark_time: 'Time', mark_quote: 'Quotation', rule: 'Rule', confidence: 'Confidence', who: 'Who', whom: 'whom', when: 'When', where: 'Where', what: 'What', status: 'Status', original: 'Original', cooperation: 'cooperation', conflict: 'conflict', mc: 'material cooperation', vc: 'verbal cooperation', vx: 'verbal conflict', mx: 'material conflict', whole_world: 'Whole world', near: 'Places only', csv: 'CSV', day: 'Day', csv_title: 'This view as CSV', previous: 'Month before', next: 'Month after', unplaced: 'without a fixed day', search_articles: 'Search dispatches',
};

const types: Record<Tongue, Record<string, string>> = {
  de: { AGREE: 'Zusage', CONSULT: 'Gespräch', SUPPORT: 'Unterstützung', CONCEDE: 'Zugeständnis', COOPERATE: 'Zusammenarbeit', AID: 'Hilfe', RETREAT: 'Rückzug', REQUEST: 'Forderung', ACCUSE: 'Vorwurf', REJECT: 'Ablehnung', THREATEN: 'Drohung', PROTEST: 'Protest', SANCTION: 'Sanktion', MOBILIZE: 'Mobilmachung', COERCE: 'Zwang', ASSAULT: 'Angriff' },
  en: { AGREE: 'Agreement', CONSULT: 'Talks', SUPPORT: 'Support', CONCEDE: 'Concession', COOPERATE: 'Cooperation', AID: 'Aid', RETREAT: 'Retreat', REQUEST: 'Demand', ACCUSE: 'Accusation', REJECT: 'Rejection', THREATEN: 'Threat', PROTEST: 'Protest', SANCTION: 'Sanction', MOBILIZE: 'Mobilisation', COERCE: 'Coercion', ASSAULT: 'Assault' },
};

export type Word = keyof typeof de;

const kept = localStorage.getItem('depesche-tongue');
export const tongue: { is: Tongue } = $state({ is: kept === 'de' || kept === 'en' ? kept : navigator.language.startsWith('de') ? 'de' : 'en' });

export function setTongue(to: Tongue): void {
  tongue.is = to;
  localStorage.setItem('depesche-tongue', to);
  document.documentElement.lang = to;
}

export const t = (word: Word): string => (tongue.is === 'de' ? de : en)[word];
export const typeName = (type: string): string => types[tongue.is][type] ?? type;
export const typeNames = Object.keys(types.de);
// A word that the register uses for a state of things: `took place`, `denied`.
export function statusName(status: string): string {
  const word = status.replaceAll(' ', '_');
  return word in de ? t(word as Word) : status;
}

// `RUS GOV` as people say it: Russland (GOV).
export function codeName(code: string): string {
  const [first = '', ...sectors] = code.split(' ');
  const name = states[first]?.[tongue.is] ?? first;
  return sectors.length === 0 ? name : `${name} (${sectors.join(' ')})`;
}

export const formatNumber = (n: number): string => new Intl.NumberFormat(tongue.is).format(n);
