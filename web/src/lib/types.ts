// SPDX-License-Identifier: Apache-2.0
// What the server sends: rows of the register's views (docs/formats.md), and records.

export interface EventRow {
  date: string | null;
  type: string;
  who: string;
  passage: string;
  note: string | null;
  dispatch: string;
  event: string;
  happening: string | null;
  mode: string | null;
  status: string;
  dated: boolean;
  first_day: string | null;
  last_day: string | null;
  published: string | null;
  actors: string[];
  recipients: string[];
  place: string | null;
  country: string | null;
  source: string | null;
  condition: string | null;
  content: string | null;
  content_type: string | null;
  dead: number | null;
  injured: number | null;
  intensity: number | null;
  characters: string;
  tellings: number | null;
  dispatches: number | null;
  voices: number | null;
  outcome: string | null;
  disputed: boolean;
}

export type Row = Record<string, string | number | boolean | string[] | null>;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Counts {
  dispatches: number;
  events: number;
  happenings: number;
}

export interface Article {
  id: string;
  title: string | null;
  published: string | null;
  language: string | null;
  source: string | null;
  url: string | null;
  events: number;
}

export interface Period {
  period: string;
  type: string;
  events: number;
}

export interface Pair {
  actor: string;
  recipient: string;
  events: number;
  intensity: number;
}

export interface Spot {
  name: string;
  country: string | null;
  latitude: number;
  longitude: number;
  events: number;
  intensity: number;
}

export interface Span {
  begin: number;
  end: number;
}

export interface Party {
  code: string;
  name: string | null;
  begin: number | null;
  end: number | null;
}

export interface RecordEvent {
  id: string;
  in: 'text' | 'title';
  type: string;
  mode: string | null;
  quad: string | null;
  intensity: number | null;
  status: string;
  happening: number;
  actors: Party[];
  recipients: Party[];
  date: string | null;
  place: { name: string; country: string | null } | null;
  source: { text: string | null; name: string | null; code: string | null; medium: string | null; via: string | null } | null;
  condition: (Span & { text: string; kind: string }) | null;
  content: (Span & { text: string; type: string | null; negated: boolean }) | null;
  size: { dead: number | null; injured: number | null; arrested: number | null; participants: number | null } | null;
  trigger: Span & { text: string; lemma: string };
  sentence: Span;
  answers: string[];
  disputes: string[];
  because: string[];
  confidence: number;
}

export interface RecordJson {
  id: string;
  title: string | null;
  published: string | null;
  language: string | null;
  source: string | null;
  url: string | null;
  sentences: Span[];
  times: (Span & { text: string; type: string; value: string; edtf: string | null })[];
  names: (Span & { text: string; kind: string; entity: string | null; code: string | null })[];
  quotes: { type: string; quote: [number, number][]; speaker: [number, number] | null; speaker_entity: string | null }[];
  events: RecordEvent[];
}

export interface ReadArticle {
  text: string;
  record: RecordJson;
}
