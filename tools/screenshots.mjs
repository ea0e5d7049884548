// SPDX-License-Identifier: Apache-2.0
// Pictures of the page's views on a wide screen and on a phone: node tools/screenshots.mjs PROGRAM REGISTER FOLDER
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const [program, register, folder] = process.argv.slice(2);
const views = ['timeline', 'matrix', 'map', 'calendar', 'accounts', 'threats', 'demands', 'articles', 'article/genf-2022', 'read'];

mkdirSync(folder, { recursive: true });
const server = spawn(program, ['serve', register, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((resolve) => createInterface(server.stdout).once('line', resolve));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for (const [name, size, colorScheme] of [['wide', { width: 1360, height: 900 }, 'light'], ['dark', { width: 1360, height: 900 }, 'dark'], ['phone', { width: 390, height: 844 }, 'light']]) {
    const page = await browser.newPage({ viewport: size, colorScheme, locale: 'de-DE' });
    for (const view of views) {
      await page.goto('about:blank');
      await page.goto(`${url}#/${view}`);
      await page.locator('main h1').first().waitFor();
      while ((await page.locator('main [role=status]').count()) > 0) await page.waitForTimeout(20);
      if (view === 'read') {
        await page.getByRole('button', { name: 'Beispiel' }).click();
        await page.locator('li .chip').first().waitFor();
      }
      await page.screenshot({ path: `${folder}/${name}-${view.replace('/', '-')}.png` });
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
}
