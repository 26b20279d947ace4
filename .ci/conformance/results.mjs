// Compares the results of the conformance suite with the table in docs/conformance.md, or writes them there.
// Usage: node results.mjs [--update] DOCUMENT REVISION=FOLDER...
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = /^\| scenario \|.*\n(\|.*\n)+/m;

const update = process.argv[2] === '--update';
const [document, ...runs] = process.argv.slice(update ? 3 : 2);
const revisions = runs.map(run => run.split('='));

/** What came of the scenarios of one revision, by their names. */
function outcomes(folder) {
    return new Map(readdirSync(folder).map(name => [
        /^server-(.*)-\d{4}-\d\d-\d\dT[\d-]+Z$/.exec(name)[1],
        outcome(JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8'))),
    ]));
}

function outcome(checks) {
    const count = status => checks.filter(check => check.status === status).length;
    const passed = count('SUCCESS');
    const all = passed + count('FAILURE') + count('WARNING');
    const skipped = count('SKIPPED');
    return (all === 0 ? 'no check' : `${passed} of ${all}`) + (skipped === 0 ? '' : `, ${skipped} skipped`);
}

const columns = revisions.map(([, folder]) => outcomes(folder));

function table() {
    const scenarios = [...new Set(columns.flatMap(column => [...column.keys()]))].sort();
    const row = cells => `| ${cells.join(' | ')} |\n`;
    return row(['scenario', ...revisions.map(([revision]) => revision)])
        + `|${'---|'.repeat(columns.length + 1)}\n`
        + scenarios.map(name => row([`\`${name}\``, ...columns.map(column => column.get(name) ?? '')])).join('');
}

const text = readFileSync(document, 'utf8');
const found = TABLE.exec(text)?.[0];
if (found === undefined) {
    throw new Error(`${document} has no table that starts with "| scenario |"`);
}
const wanted = table();
if (update) {
    writeFileSync(document, text.replace(found, () => wanted));
} else if (found !== wanted) {
    const old = new Set(found.split('\n'));
    const differing = wanted.split('\n').filter(line => !old.has(line));
    console.error(`The results differ from ${document}; .ci/conformance/run --update writes them there:`);
    console.error(differing.join('\n') || 'it has lines too many');
    process.exitCode = 1;
} else {
    revisions.forEach(([revision], index) => {
        const all = [...columns[index].values()];
        const whole = all.filter(each => /^(\d+) of \1\b/.test(each));
        console.log(`${revision}: ${whole.length} of ${all.length} scenarios passed in whole, as ${document} has it`);
    });
}
