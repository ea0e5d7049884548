// SPDX-License-Identifier: Apache-2.0
// Dates as people write them. EDTF keeps what is unknown unknown, and so does what is shown.
import { t, tongue } from './i18n.svelte';

const kDay = /^(\d{4})-(\d{2})-(\d{2})$/, kMonth = /^(\d{4})-(\d{2})$/, kYear = /^\d{4}$/;

function one(edtf: string): string {
  const day = kDay.exec(edtf), month = kMonth.exec(edtf);
  const date = (y: string, m: string, d: string) => new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  if (day) return new Intl.DateTimeFormat(tongue.is, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date(day[1] ?? '', day[2] ?? '', day[3] ?? ''));
  if (month) return new Intl.DateTimeFormat(tongue.is, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date(month[1] ?? '', month[2] ?? '', '1'));
  if (kYear.test(edtf)) return edtf;
  return edtf;
}

// An EDTF date in words; what it can't say in words stays EDTF.
export function sayDate(edtf: string | null): string {
  if (edtf === null || edtf === '') return '';
  if (edtf.startsWith('(') && edtf.endsWith(')')) return `${t('undated')} ${one(edtf.slice(1, -1))}`;
  if (edtf.startsWith('[') && edtf.endsWith(']')) return `${t('undated')} ${one(edtf.slice(1, -1))}`;
  const [begin, end] = edtf.split('/', 2);
  if (begin !== undefined && end !== undefined) {
    if (end === '..') return `${t('from')} ${one(begin)}`;
    if (begin === '..') return `${t('to')} ${one(end)}`;
    return `${one(begin)} – ${one(end)}`;
  }
  return one(edtf);
}

export const dayName = (iso: string): string =>
  kDay.test(iso) ? new Intl.DateTimeFormat(tongue.is, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso + 'T00:00:00Z')) : sayDate(iso);

export const monthName = (month: string): string => sayDate(month);
