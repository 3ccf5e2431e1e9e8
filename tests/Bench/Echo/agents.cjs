'use strict';

// The echo bot of npm's @microsoft/agents-hosting: tokens are checked against the issuer on this machine, and its connector is called without one.
const express = require('express');
const { ActivityHandler, CloudAdapter, ConnectorClient } = require('@microsoft/agents-hosting');

const { PORT, APP_ID, TENANT_ID, ISSUER, AUTHORITY } = process.env;
const settings = { clientId: APP_ID, tenantId: TENANT_ID, authorityEndpoint: AUTHORITY, issuers: [ISSUER], validateIssuer: true };

class Adapter extends CloudAdapter {
  async createConnectorClientWithIdentity(identity, activity, headers) {
    return ConnectorClient.createClientWithToken(activity.serviceUrl, null, headers);
  }
}

const adapter = new Adapter(settings);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.use((request, response, next) => adapter.authorizeRequest(request, response, next));
app.post('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)));
app.listen(Number(PORT), '127.0.0.1');
