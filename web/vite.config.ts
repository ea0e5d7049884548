import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import { worldTables } from './world.js';

export default defineConfig({
  plugins: [svelte(), worldTables()],
  build: {
    outDir: process.env.DEPESCHE_WEB_OUT ?? '../build/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page's policy allows no data: scripts or styles
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8077' } },
});
