// SPDX-License-Identifier: Apache-2.0
// What the address says: the view, what it shows, and the filter. A link keeps the view.

export const viewNames = ['timeline', 'matrix', 'map', 'calendar', 'accounts', 'threats', 'demands', 'articles', 'read'] as const;
export type ViewName = (typeof viewNames)[number] | 'happening' | 'article';

export interface Filter {
  from: string;
  to: string;
  actor: string;
  between: string;
  type: string;
  place: string;
  text: string;
}

export const filterNames = ['from', 'to', 'actor', 'between', 'type', 'place', 'text'] as const;

export interface Route {
  view: ViewName;
  id: string;
  mark: string; // an event to point at in an article
  filter: Filter;
}

function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', ...rest] = path.split('/');
  const known = ([...viewNames, 'happening', 'article'] as string[]).includes(name);
  const parameters = new URLSearchParams(query);
  const filter = Object.fromEntries(filterNames.map((each) => [each, parameters.get(each) ?? ''])) as unknown as Filter;
  return { view: known ? (name as ViewName) : 'timeline', id: decodeURIComponent(rest.join('/')), mark: parameters.get('mark') ?? '', filter };
}

export const route: Route = $state(parse(location.hash));

addEventListener('hashchange', () => {
  Object.assign(route, parse(location.hash));
  document.querySelector('main')?.scrollTo(0, 0);
});

// The filter as a query, without what is empty.
export function queryOf(filter: Filter, more: Record<string, string> = {}): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    if (filter[name] === '') continue;
    if (name === 'actor' || name === 'type') for (const one of filter[name].split(',')) query.append(name, one.trim());
    else query.set(name, filter[name]);
  }
  for (const [name, value] of Object.entries(more)) if (value !== '') query.set(name, value);
  return query;
}

export function linkTo(view: ViewName, { id = '', filter = {}, mark = '' }: { id?: string; filter?: Partial<Filter>; mark?: string } = {}): string {
  const query = new URLSearchParams();
  const whole = { ...route.filter, ...filter };
  for (const name of filterNames) if (whole[name]) query.set(name, whole[name]);
  if (mark) query.set('mark', mark);
  const tail = query.toString();
  return `#/${view}${id === '' ? '' : '/' + encodeURIComponent(id)}${tail === '' ? '' : '?' + tail}`;
}

export function show(filter: Partial<Filter>): void {
  location.hash = linkTo(route.view, { id: route.id, filter });
}
