import { readFileSync } from 'node:fs';
import { availableParallelism, type } from 'node:os';

const BEGIN = '<!-- side by side: generated -->\n\n';
const END = '\n<!-- side by side: end -->';

const { dependencies: versions } = JSON.parse(readFileSync(new URL('yardsticks/package.json', import.meta.url)));

export function markdown(lines, rounds) {
    const first = `Node, SDK ${versions['@modelcontextprotocol/sdk']}`;
    const second = `Node, SDK ${versions['@modelcontextprotocol/server']}`;
    const heads = ['revision', 'figure', '`bin/plex-mcp`', first, 'ratio', 'bound', second, 'ratio'];
    return `${row(heads)}|${'---|'.repeat(heads.length)}\n${lines.map(cells).map(row).join('')}\n`
        + `Medians of ${rounds} rounds with Java ${process.env.JAVA_VERSION} and Node ${process.versions.node}, `
        + `on ${availableParallelism()} processors under ${type()}.\n`;
}

function cells({ revision, name, unit, plex, sdk1, ratio, bound, sdk2, ratioToNewer }) {
    const measured = number => `${number.toFixed(1)} ${unit}`;
    return [
        revision, name, measured(plex), measured(sdk1), ratio.toFixed(2), bound?.toFixed(1) ?? '', measured(sdk2),
        ratioToNewer.toFixed(2),
    ];
}

const row = texts => `| ${texts.join(' | ')} |\n`;

/** The text of a document with another part between the marks. */
export function withPart(document, part) {
    const text = readFileSync(document, 'utf8');
    const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
    if (begin < 0 || end < begin) {
        throw new Error(`${document} has no part between "${BEGIN.trim()}" and "${END.trim()}"`);
    }
    return text.slice(0, begin + BEGIN.length) + part + text.slice(end);
}
