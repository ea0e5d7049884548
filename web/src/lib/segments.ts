// SPDX-License-Identifier: Apache-2.0
// A text cut where marks begin and end. Offsets are code points, as the record counts.
import type { RecordJson } from './types';

export interface Segment {
  text: string;
  event: string | null; // id of the event whose trigger it is
  name: string | null; // code of the name it is
  time: string | null;
  quoted: boolean;
  lit: boolean; // belongs to the event that is pointed at
}

export function cut(text: string, record: RecordJson, pointed: string): Segment[] {
  const points = Array.from(text);
  const borders = new Set([0, points.length]);
  const border = (begin: number, end: number) => {
    borders.add(Math.min(begin, points.length));
    borders.add(Math.min(end, points.length));
  };
  const events = record.events.filter((event) => event.in === 'text');
  const chosen = events.find((event) => event.id === pointed);
  const lit: [number, number][] = [];
  if (chosen) {
    lit.push([chosen.sentence.begin, chosen.sentence.end]);
    border(chosen.sentence.begin, chosen.sentence.end);
  }
  const names = record.names.filter((name) => name.kind !== 'pronoun');
  for (const event of events) border(event.trigger.begin, event.trigger.end);
  for (const name of names) border(name.begin, name.end);
  for (const time of record.times) border(time.begin, time.end);
  const quotes = record.quotes.flatMap((quote) => quote.quote);
  for (const [begin, end] of quotes) border(begin, end);

  // For each code point what covers it: a map a kind, so that the text's length alone counts.
  const fill = <T>(spans: { begin: number; end: number; value: T }[]): (T | undefined)[] => {
    const covered: (T | undefined)[] = [];
    for (const span of spans) for (let i = span.begin; i < span.end && i < points.length; ++i) covered[i] ??= span.value;
    return covered;
  };
  const eventAt = fill(events.map((event) => ({ ...event.trigger, value: event.id })));
  const nameAt = fill(names.map((name) => ({ begin: name.begin, end: name.end, value: name.code ?? name.kind })));
  const timeAt = fill(record.times.map((time) => ({ begin: time.begin, end: time.end, value: time.edtf ?? time.value })));
  const quoteAt = fill(quotes.map(([begin, end]) => ({ begin, end, value: true })));
  const litAt = fill(lit.map(([begin, end]) => ({ begin, end, value: true })));

  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((begin, i) => ({
    text: points.slice(begin, sorted[i + 1]).join(''),
    event: eventAt[begin] ?? null,
    name: nameAt[begin] ?? null,
    time: timeAt[begin] ?? null,
    quoted: quoteAt[begin] ?? false,
    lit: litAt[begin] ?? false,
  }));
}
