// SPDX-License-Identifier: Apache-2.0
// One way of using the page, driven through Chromium: node page.mjs URL NAME TOKEN. Ends with 0, or says what was not so.
// Names: the keys of `ways`. Run by ../page_test.py over a register of examples/ and a hostile article.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const [url, name, token] = process.argv.slice(2);
const views = ['timeline', 'matrix', 'map', 'calendar', 'accounts', 'threats', 'demands', 'articles', 'read'];

// The stream of news keeps the network busy for ever, so what is shown tells when it is done.
async function settled(page) {
  await page.locator('main h1').first().waitFor();
  while ((await page.locator('main [role=status]').count()) > 0) await page.waitForTimeout(20);
}

async function show(page, path) {
  await page.goto('about:blank');
  await page.goto(`${url}#/${path}`);
  await settled(page);
}

async function checkWith(page, where) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  assert.deepEqual(found.violations.map((each) => `${where}: ${each.id} ${each.nodes[0]?.html.slice(0, 160)} ${each.nodes[0]?.failureSummary ?? ''}`), []);
}

const ways = {
  async 'the timeline can be narrowed and the link keeps it'(page) {
    await show(page, 'timeline');
    const all = await page.locator('article').count();
    assert.ok(all > 10, `${all} happenings`);
    await page.getByLabel('Beteiligte').fill('RUS');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await page.waitForURL(/actor=RUS/);
    await page.locator('article').nth(all - 1).waitFor({ state: 'detached' });  // the address changes before the page does
    await settled(page);
    const some = await page.locator('article').count();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('article').count(), some);
  },

  async 'an act leads to the characters that tell it'(page) {
    await show(page, 'timeline?type=CONSULT');
    await page.locator('article').first().getByRole('link', { name: /Zur Stelle/ }).click();
    const lit = page.locator('.text a.lit mark');
    await lit.first().waitFor();
    const pointed = page.locator('li.pointed');
    assert.equal(await pointed.count(), 1);
    assert.match(await pointed.textContent(), /languages\/de\/\w+\.tsv:\d+/);
    assert.ok((await pointed.textContent()).includes(await lit.first().textContent()));
  },

  async 'accounts of one happening stand side by side'(page) {
    await show(page, 'accounts');
    const sides = page.locator('.sides').first().locator('section');
    assert.ok((await sides.count()) >= 2, `${await sides.count()} sides`);
  },

  async 'threats stand with their conditions and demands with their answers'(page) {
    await show(page, 'threats');
    assert.ok((await page.locator('dt', { hasText: 'Bedingung' }).count()) > 0);
    await show(page, 'demands');
    assert.ok((await page.locator('dd strong').count()) > 0);
  },

  async 'the calendar can be subscribed to'(page) {
    await show(page, 'calendar');
    const link = page.getByRole('link', { name: 'Kalender abonnieren' });
    const feed = await page.request.get(new URL(await link.getAttribute('href'), url).href);
    assert.equal(feed.status(), 200);
    assert.match(feed.headers()['content-type'], /text\/calendar/);
    assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
  },

  async 'a pasted text shows its record as it is read'(page) {
    await show(page, 'read');
    await page.getByLabel('Text der Meldung').fill('Kiew hat Moskau aufgefordert, die Gefangenen freizulassen. Moskau wies die Forderung am Montag zurück.');
    await page.getByLabel(/Erschienen am/).fill('2024-05-07');
    await page.locator('li .chip').first().waitFor();
    const found = await page.getByRole('region', { name: 'Befund' }).textContent();
    assert.match(found, /Forderung/);
    assert.match(found, /Ablehnung/);
    assert.match(found, /6\. Mai 2024|6\. Mai 2024/);
  },

  async 'a hostile article is text and nothing else'(page, context) {
    const dialogs = [];
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
    await show(page, 'article/hostile');
    const text = await page.locator('.text').textContent();
    assert.ok(text.includes('<img src=x onerror=alert(1)>'));
    assert.equal(await page.locator('.text img, .text script, .text iframe').count(), 0);
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    await show(page, 'articles');
    await show(page, 'timeline');
    assert.deepEqual(dialogs, []);
    assert.deepEqual(context.foreign, []);
  },

  async 'no view breaks the rules of accessibility'(page) {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => localStorage.setItem('depesche-theme', chosen), theme);
      await page.reload();
      for (const view of views) {
        await show(page, view);
        await checkWith(page, `${view} ${theme}`);
      }
      await show(page, 'timeline?type=CONSULT');
      await page.getByRole('link', { name: /Zur Stelle/ }).first().click();
      await settled(page);
      await checkWith(page, `article ${theme}`);
    }
  },

  async 'the keyboard reaches everything'(page) {
    await show(page, 'timeline');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Zum Inhalt');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.getElementById('content')?.contains(document.activeElement)));
  },

  async 'a phone needs no sideways scrolling'(page) {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const view of [...views, 'article/genf-2022']) {
      await show(page, view);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${view}: ${wide} px too wide`);
    }
  },

  async 'the interface speaks English too'(page) {
    await show(page, 'timeline');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Chronicle' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  },

  async 'what is newly added is announced'(page) {
    await show(page, 'timeline');
    await page.waitForTimeout(1500);
    const reply = await page.request.post(`${url}api/v1/dispatches`, {
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      data: JSON.stringify({ id: 'neu-1', published: '2024-05-07', text: 'Die Außenminister Deutschlands und Polens trafen sich am Montag in Berlin.' }),
    });
    assert.equal(reply.status(), 200, await reply.text());
    await page.getByRole('button', { name: /Neue Meldungen/ }).click({ timeout: 10000 });
    await settled(page);
    await page.getByText('trafen sich am Montag in Berlin').first().waitFor();
  },
};

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const context = await browser.newContext({ locale: 'de-DE', colorScheme: 'light' });
  context.foreign = [];
  const page = await context.newPage();
  const errors = [];
  page.on('request', (request) => { if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith('data:')) context.foreign.push(request.url()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(url);
  assert.ok(name in ways, `no way '${name}'`);
  await ways[name](page, context);
  assert.deepEqual(context.foreign, [], 'requests to other hosts');
  assert.deepEqual(errors, [], 'errors in the console');
} finally {
  await browser.close();
}
