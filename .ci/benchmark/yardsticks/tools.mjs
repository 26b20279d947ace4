import { z } from 'zod';

const TYPES = { movie: 1, show: 2, artist: 8, photo: 13 };
const headers = { 'X-Plex-Token': process.env.PLEX_TOKEN, Accept: 'application/json' };

/**
 * Registers two tools that ask Plex what the first calls of `get_libraries` and `search_media` ask. They remember nothing, check
 * nothing, and have no schemas for their answers.
 */
export function registerTools(server) {
    server.registerTool('get_libraries', { description: 'Lists the libraries.', inputSchema: z.object({}) },
        async () => text(await libraries()));
    server.registerTool('search_media', { description: 'Searches titles.', inputSchema: z.object({ query: z.string() }) },
        async ({ query }) => text(await search(query)));
}

async function libraries() {
    const sections = (await ask('/library/sections')).Directory ?? [];
    return { libraries: await Promise.all(sections.map(library)) };
}

async function library({ key, title, type }) {
    const none = { type: TYPES[type], 'X-Plex-Container-Start': 0, 'X-Plex-Container-Size': 0 };
    return { libraryKey: key, title, type, itemCount: (await ask(`/library/sections/${key}/all`, none)).totalSize };
}

async function search(query) {
    const searchTypes = 'movies,tv,music,people,otherVideos';
    const [items, hubs] = await Promise.all([
        ask('/library/search', { query, searchTypes, limit: 50, includeCollections: 1, includeGuids: 1 }),
        ask('/hubs/search', { query, limit: 25, includeCollections: 1 }),
    ]);
    const found = (items.SearchResult ?? []).flatMap(result => result.Metadata ?? []);
    const collections = (hubs.Hub ?? []).filter(hub => hub.type === 'collection').flatMap(hub => hub.Metadata ?? []);
    const brief = ({ ratingKey, type, title, year }) => ({ ratingKey, type, title, year });
    return { items: found.map(brief), collections: collections.map(brief) };
}

async function ask(path, query = {}) {
    const response = await fetch(`${process.env.PLEX_URL}${path}?${new URLSearchParams(query)}`, { headers });
    if (!response.ok) {
        throw new Error(`${path} was answered ${response.status}`);
    }
    return (await response.json()).MediaContainer;
}

function text(answer) {
    return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
}
