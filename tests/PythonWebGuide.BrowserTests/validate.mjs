// Validates the pages of a folder (0000.html and on, their addresses in addresses.txt) with html-validate, and prints what is wrong.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const folder = process.argv[2];
const addresses = readFileSync(join(folder, 'addresses.txt'), 'utf8').split('\n');
const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off', // a title may be longer than a result list shows
    'aria-label-misuse': ['error', { allowAnyNamable: true }], // a list may have a name
    'no-inline-style': 'error', // the security policy would drop it
    // How it is written, not what it says:
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
  },
}));

const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
const wrong = [];
for (const name of pages) {
  const { results } = await validator.validateString(readFileSync(join(folder, name), 'utf8'));
  for (const { messages } of results) for (const { line, column, ruleId, message } of messages) wrong.push(`${addresses[Number.parseInt(name)]}(${line},${column}): ${ruleId}: ${message}`);
}

console.log(wrong.length === 0 ? `${pages.length} pages are valid.` : wrong.slice(0, 40).join('\n') + `\n${wrong.length} findings on ${pages.length} pages.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
