// SPDX-License-Identifier: Apache-2.0
// The server's interface, /api/v1: what docs/openapi.json says.
import type { Article, Counts, EventRow, Page, Pair, Period, ReadArticle, RecordJson, Row, Spot } from './types';

export class Problem extends Error {
  constructor(readonly status: number, readonly title: string, readonly detail: string) {
    super(detail === '' ? title : `${title}: ${detail}`);
  }
}

const kToken = 'depesche-token';
export const token = {
  get: () => sessionStorage.getItem(kToken) ?? '',
  set: (value: string) => sessionStorage.setItem(kToken, value),
};

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token.get() !== '') headers.set('Authorization', `Bearer ${token.get()}`);
  const reply = await fetch(`/api/v1/${path}`, { ...init, headers });
  if (reply.ok) return reply;
  const problem = (await reply.json().catch(() => ({}))) as { title?: string; detail?: string };
  throw new Problem(reply.status, problem.title ?? reply.statusText, problem.detail ?? '');
}

async function get<T>(path: string, query?: URLSearchParams, signal?: AbortSignal): Promise<T> {
  const tail = query?.toString() ?? '';
  return (await ask(tail === '' ? path : `${path}?${tail}`, signal ? { signal } : {})).json() as Promise<T>;
}

export const counts = () => get<Counts>('counts');
export const events = (query: URLSearchParams, signal?: AbortSignal) => get<Page<EventRow>>('events', query, signal);
export const timeline = (query: URLSearchParams, signal?: AbortSignal) => get<Page<EventRow>>('timeline', query, signal);
export const view = (name: string, query: URLSearchParams, signal?: AbortSignal) => get<Page<Row>>(name, query, signal);
export const happening = (id: string) => get<Page<EventRow>>(`happenings/${encodeURIComponent(id)}`);
export const articles = (query: URLSearchParams, signal?: AbortSignal) => get<Page<Article>>('articles', query, signal);
export const article = (id: string) => get<ReadArticle>(`articles/${encodeURIComponent(id)}`);
export const periods = (query: URLSearchParams, signal?: AbortSignal) => get<{ items: Period[] }>('periods', query, signal);
export const pairs = (query: URLSearchParams, signal?: AbortSignal) => get<{ items: Pair[] }>('pairs', query, signal);
export const places = (query: URLSearchParams, signal?: AbortSignal) => get<{ items: Spot[] }>('places', query, signal);

export async function read(text: string, published: string, signal?: AbortSignal): Promise<RecordJson> {
  const body = JSON.stringify({ id: 'pasted', text, ...(published === '' ? {} : { published }) });
  const reply = await ask('read', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, ...(signal ? { signal } : {}) });
  return reply.json() as Promise<RecordJson>;
}

// Calls `added` whenever the register has grown. Ends with `signal`; begins again after a pause when the line drops.
export async function listen(added: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const reader = (await ask('stream', { signal })).body?.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const part = await reader?.read();
        if (part === undefined || part.done) break;
        if (part.value.includes('event: added')) added();
      }
    } catch {
      // not there at the moment
    }
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}
