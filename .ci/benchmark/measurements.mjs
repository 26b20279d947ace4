import { setTimeout as pause } from 'node:timers/promises';
import { OPENINGS, Session } from './session.mjs';

const PAUSE_MILLISECONDS = 2_000;
const CALLS = 200;
const FIRST = 20;
const LAST = 100;
/** The calls, made in turn, each with a text that every correct answer to it contains. */
const QUESTIONS = [
    { name: 'get_libraries', arguments: {}, answer: 'TV Shows' },
    { name: 'search_media', arguments: { query: 'night' }, answer: 'Night of the Living Dead' },
];

/** The figures of a run in the order of the table. A bound is the highest ratio to the yardstick. */
export const FIGURES = {
    start: { name: revision => `start until \`${OPENINGS[revision]}\` is answered`, unit: 'ms', bound: 0.8 },
    list: { name: () => '`tools/list`', unit: 'ms', bound: 2 },
    firstCall: { name: () => 'the first call, two seconds after that', unit: 'ms', bound: 0.6 },
    firstCalls: { name: () => 'the first 20 calls together', unit: 'ms', bound: 1.3 },
    lastCalls: { name: () => 'calls 101 to 200 together', unit: 'ms', bound: 1.5 },
    memory: { name: () => 'resident memory after 20 calls', unit: 'MB' },
};

/** Starts a server, sends it all requests and ends it. */
export async function measure(command, revision) {
    const session = await Session.start(command, revision);
    const list = (await session.request('tools/list')).milliseconds;
    await pause(PAUSE_MILLISECONDS);
    const first = await calls(session, FIRST);
    const memory = session.residentMegabytes();
    const others = await calls(session, CALLS - FIRST);
    await session.end();
    return {
        start: session.started,
        list,
        firstCall: first[0],
        firstCalls: sum(first),
        lastCalls: sum(others.slice(-LAST)),
        memory,
    };
}

async function calls(session, count) {
    const times = [];
    while (times.length < count) {
        const { answer, ...question } = QUESTIONS[times.length % QUESTIONS.length];
        const { milliseconds, result } = await session.request('tools/call', question);
        if (result.isError || !JSON.stringify(result.content).includes(answer)) {
            throw new Error(`${question.name} was answered ${JSON.stringify(result)}`);
        }
        times.push(milliseconds);
    }
    return times;
}

const sum = numbers => numbers.reduce((total, number) => total + number, 0);
