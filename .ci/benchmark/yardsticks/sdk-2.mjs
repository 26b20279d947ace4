import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { registerTools } from './tools.mjs';

serveStdio(() => {
    const server = new McpServer({ name: 'yardstick', version: '1.0.0' });
    registerTools(server);
    return server;
});
