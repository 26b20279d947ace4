import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export const LEGACY = '2025-11-25';
export const MODERN = '2026-07-28';
/** The first request of each revision. */
export const OPENINGS = { [LEGACY]: 'initialize', [MODERN]: 'server/discover' };

const CLIENT = { name: 'benchmark', version: '1.0.0' };
const ENVELOPE = {
    _meta: {
        'io.modelcontextprotocol/protocolVersion': MODERN,
        'io.modelcontextprotocol/clientInfo': CLIENT,
        'io.modelcontextprotocol/clientCapabilities': {},
    },
};

/** A run of an MCP server in one revision. A request is timed from its writing until the whole line of its answer has arrived. */
export class Session {
    /** The milliseconds from the start of the process to the answer to its first request. */
    started;
    #revision;
    #process;
    #ended;
    #waiting;
    #lastId = 0;

    /** Starts a server and makes the handshake of the revision. */
    static async start([program, ...words], revision) {
        const begun = performance.now();
        const session = new Session(spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] }), revision);
        const parameters = revision === MODERN ? {} : { protocolVersion: revision, capabilities: {}, clientInfo: CLIENT };
        await session.request(OPENINGS[revision], parameters);
        session.started = performance.now() - begun;
        if (revision !== MODERN) {
            session.#send({ method: 'notifications/initialized' });
        }
        return session;
    }

    constructor(child, revision) {
        this.#process = child;
        this.#revision = revision;
        this.#ended = new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('close', resolve);
        });
        // Writing to a server that has ended is no failure of its own: its end is reported.
        child.stdin.on('error', () => {});
        createInterface({ input: child.stdout }).on('line', line => this.#receive(line, performance.now()));
    }

    /** Sends a request and waits for its answer: its milliseconds and its result. */
    async request(method, params = {}) {
        const id = ++this.#lastId;
        const answered = new Promise(resolve => { this.#waiting = { id, resolve }; });
        const begun = performance.now();
        this.#send({ id, method, params: this.#revision === MODERN ? { ...params, ...ENVELOPE } : params });
        const answer = await Promise.race([answered, this.#ended]);
        if (answer?.message?.result === undefined) {
            throw new Error(`${method} was answered ${JSON.stringify(answer?.message ?? 'with the end of the server')}`);
        }
        return { milliseconds: answer.at - begun, result: answer.message.result };
    }

    /** The resident memory in megabytes, from the /proc of Linux. */
    residentMegabytes() {
        const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
        return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024 / 1_000_000;
    }

    /** Ends the input of the server and waits for its end. */
    async end() {
        this.#process.stdin.end();
        await this.#ended;
    }

    #send(message) {
        this.#process.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
    }

    #receive(line, at) {
        const message = JSON.parse(line);
        if (message.id === this.#waiting?.id) {
            this.#waiting.resolve({ at, message });
        }
    }
}
