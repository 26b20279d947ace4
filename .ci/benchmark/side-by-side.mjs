// Measures bin/plex-mcp beside the yardsticks, prints the table, and fails if a figure is above its bound.
// Usage: node side-by-side.mjs [--update DOCUMENT] [--rounds N] YARDSTICKS
// YARDSTICKS is the folder they are installed in. PLEX_URL and PLEX_TOKEN name the Plex server that all ask.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aboveBounds, compare } from './comparison.mjs';
import { measure } from './measurements.mjs';
import { LEGACY, MODERN } from './session.mjs';
import { markdown, withPart } from './table.mjs';

const { values: options, positionals: [yardsticks] } = parseArgs({
    options: { update: { type: 'string' }, rounds: { type: 'string', default: '9' } },
    allowPositionals: true,
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds is ${options.rounds}; it must be a whole number from 1`);
}

const COMMANDS = {
    plex: ['bin/plex-mcp'],
    sdk1: [process.execPath, join(yardsticks, 'sdk-1.mjs')],
    sdk2: [process.execPath, join(yardsticks, 'sdk-2.mjs')],
};
/** Version 1 of the SDK does not speak the newer revision. */
const RUNS = [['plex', LEGACY], ['sdk1', LEGACY], ['sdk2', LEGACY], ['plex', MODERN], ['sdk2', MODERN]]
    .map(([server, revision]) => ({ server, revision, figures: [] }));

// One round more than asked for: in the first, the Plex server is new.
for (let round = 0; round <= rounds; round++) {
    console.error(round === 0 ? 'a round that is not counted' : `round ${round} of ${rounds}`);
    for (const { server, revision, figures } of round % 2 === 0 ? RUNS : [...RUNS].reverse()) {
        const measured = await measure(COMMANDS[server], revision);
        if (round > 0) {
            figures.push(measured);
        }
    }
}

const lines = compare(RUNS);
const part = markdown(lines, rounds);
console.log(part);
if (options.update !== undefined) {
    writeFileSync(options.update, withPart(options.update, part));
}
for (const { revision, name, ratio, bound } of aboveBounds(lines)) {
    console.error(`Above its bound of ${bound}: ${name}, ${revision}: ${ratio.toFixed(3)} times the yardstick.`);
    process.exitCode = 1;
}
