// Puts an MCP server of standard input and output behind streamable HTTP, for clients that speak nothing else.
// Usage: node stdio-bridge.mjs COMMAND ARGUMENT...
// Prints its address. Clients of the revisions up to 2025-11-25 get a process for each session, those of 2026-07-28 share one.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const MODERN = '2026-07-28';
const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';
const SUBSCRIPTION_KEY = 'io.modelcontextprotocol/subscriptionId';
const METHOD_NOT_FOUND = -32601;
const HEADER_MISMATCH = -32020;
// The statuses that revision 2026-07-28 wants for errors; the revisions before it want 200 for all.
const STATUSES = new Map([
    [METHOD_NOT_FOUND, 404],
    ...[-32700, -32600, -32602, HEADER_MISMATCH, -32021, -32022].map(code => [code, 400]),
]);

const SPARES = 2;
const command = process.argv.slice(2);

/** The requests of one POST each that one process works on. Ids and tokens of clients become numbers that differ. */
class StdioServer {
    #process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    #exchanges = new Map();
    #count = 0;

    constructor() {
        createInterface({ input: this.#process.stdout }).on('line', line => this.#receive(JSON.parse(line)));
    }

    send(message) {
        this.#process.stdin.write(JSON.stringify(message) + '\n');
    }

    request(message, exchange) {
        const number = ++this.#count;
        const token = message.params?._meta?.progressToken;
        this.#exchanges.set(number, Object.assign(exchange, { id: message.id, token }));
        const meta = token === undefined ? message.params?._meta : { ...message.params._meta, progressToken: number };
        this.send({ ...message, id: number, ...(meta && { params: { ...message.params, _meta: meta } }) });
        return number;
    }

    cancel(number) {
        if (this.#exchanges.delete(number)) {
            this.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: number } });
        }
    }

    end() {
        this.#process.stdin.end();
    }

    #receive(message) {
        if (message.method === undefined) {
            const exchange = this.#exchanges.get(message.id);
            this.#exchanges.delete(message.id);
            exchange?.end({ ...withSubscription(message, 'result', exchange), id: exchange.id });
        } else {
            this.#forward(message);
        }
    }

    /** What names no request belongs to the newest. */
    #forward(message) {
        const token = message.params?.progressToken;
        const number = token ?? message.params?._meta?.[SUBSCRIPTION_KEY] ?? [...this.#exchanges.keys()].pop();
        const exchange = this.#exchanges.get(number);
        const restored = token === undefined ? message
            : { ...message, params: { ...message.params, progressToken: exchange?.token } };
        exchange?.event(withSubscription(restored, 'params', exchange));
    }
}

/** The message with the subscription's id as its client knows it. */
function withSubscription(message, part, exchange) {
    const meta = message[part]?._meta;
    return meta?.[SUBSCRIPTION_KEY] === undefined ? message
        : { ...message, [part]: { ...message[part], _meta: { ...meta, [SUBSCRIPTION_KEY]: exchange.id } } };
}

/** The way back to one POST: JSON when the first message is the answer, a stream of events otherwise. */
function exchange(response, headers, statuses) {
    const event = message => {
        if (!response.headersSent) {
            response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
        }
        response.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
    };
    const end = message => {
        if (response.headersSent) {
            event(message);
            response.end();
        } else {
            json(response, statuses.get(message.error?.code) ?? 200, message, headers);
        }
    };
    return { event, end };
}

function json(response, status, message, headers = {}) {
    response.writeHead(status, { ...headers, 'content-type': 'application/json' });
    response.end(JSON.stringify(message));
}

const sessions = new Map();
let shared;
// A session takes a process that was started while those before it were at work.
const spares = [];

function openSession() {
    const id = randomUUID();
    while (spares.length <= SPARES) {
        spares.push(new StdioServer());
    }
    sessions.set(id, spares.shift());
    return id;
}

function post(message, headers, response) {
    const sessionId = headers['mcp-session-id'];
    const version = headers['mcp-protocol-version'];
    if (sessionId !== undefined || (message.method === 'initialize' && version !== MODERN)) {
        postToSession(message, sessionId ?? openSession(), response);
        return;
    }
    const named = message.params?._meta?.[VERSION_KEY];
    if (named !== undefined && named !== version) {
        const error = { code: HEADER_MISMATCH, message: `The header says ${version}, the body ${named}` };
        json(response, 400, { jsonrpc: '2.0', id: message.id, error });
        return;
    }
    shared ??= new StdioServer();
    const number = shared.request(message, exchange(response, {}, STATUSES));
    response.on('close', () => shared.cancel(number));
}

function postToSession(message, sessionId, response) {
    const server = sessions.get(sessionId);
    if (server === undefined) {
        response.writeHead(404).end();
    } else if (message.method !== undefined && message.id !== undefined) {
        server.request(message, exchange(response, { 'mcp-session-id': sessionId }, new Map()));
    } else {
        server.send(message);
        response.writeHead(202).end();
    }
}

function endSession(headers, response) {
    const id = headers['mcp-session-id'];
    sessions.get(id)?.end();
    response.writeHead(sessions.delete(id) ? 200 : 404).end();
}

async function serve(request, response) {
    if (request.method === 'DELETE') {
        endSession(request.headers, response);
    } else if (request.method === 'POST') {
        post(JSON.parse((await request.toArray()).join('')), request.headers, response);
    } else {
        // There is no stream of its own for what belongs to no request.
        response.writeHead(405).end();
    }
}

const server = createServer((request, response) => serve(request, response).catch(error => {
    console.error(error);
    response.writeHead(400).end();
}));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/mcp`));
