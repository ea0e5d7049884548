// SPDX-License-Identifier: Apache-2.0
// `virtual:world`: the names of states and the classes of acts, out of the tables that the engine reads too.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const languages = fileURLToPath(new URL('../languages/', import.meta.url));

/** @param {string} file */
function table(file) {
  const rows = readFileSync(languages + file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const names = rows.shift() ?? [];
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

function world() {
  const german = new Map(table('de/countries.tsv').map((row) => [row.code, row.names.split('|')[0]]));
  const states = table('all/countries.tsv').map((row) => [row.code, { numeric: row.numeric, en: row.name, de: german.get(row.code) ?? row.name }]);
  const acts = table('all/plover.tsv').filter((row) => row.mode === '').map((row) => [row.type, { quad: row.quad, intensity: Number(row.intensity) }]);
  return `export const states = ${JSON.stringify(Object.fromEntries(states))};\nexport const acts = ${JSON.stringify(Object.fromEntries(acts))};`;
}

/** @returns {import('vite').Plugin} */
export function worldTables() {
  return {
    name: 'depesche-world',
    resolveId: (id) => (id === 'virtual:world' ? '\0virtual:world' : undefined),
    load: (id) => (id === '\0virtual:world' ? world() : undefined),
  };
}
