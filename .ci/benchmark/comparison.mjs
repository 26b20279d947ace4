import { FIGURES } from './measurements.mjs';
import { LEGACY, MODERN } from './session.mjs';

/**
 * The medians side by side. The bounds are multiples of the figures of version 1 of the SDK, which speaks the older revision
 * alone; version 2 is measured in the same revision as the server.
 */
export function compare(runs) {
    return [LEGACY, MODERN].flatMap(revision => {
        const ours = median(runs, 'plex', revision);
        const first = median(runs, 'sdk1', LEGACY);
        const second = median(runs, 'sdk2', revision);
        return Object.entries(FIGURES).map(([figure, { name, ...others }]) => ({
            ...others,
            revision,
            name: name(revision),
            plex: ours[figure],
            sdk1: first[figure],
            sdk2: second[figure],
            ratio: ours[figure] / first[figure],
            ratioToNewer: ours[figure] / second[figure],
        }));
    });
}

export function aboveBounds(lines) {
    return lines.filter(({ ratio, bound }) => ratio > bound);
}

/** The median of each figure. */
function median(runs, server, revision) {
    const { figures } = runs.find(run => run.server === server && run.revision === revision);
    return Object.fromEntries(Object.keys(FIGURES).map(figure => [figure, middle(figures.map(each => each[figure]))]));
}

function middle(numbers) {
    const sorted = numbers.toSorted((one, other) => one - other);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
